package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.RuleCache;
import org.lumbar.shell.interview.People;
import org.lumbar.shell.page.AnswerPages;
import org.lumbar.shell.page.AnswerWords;
import org.lumbar.shell.page.PageWordsReader;

/** However somebody goes through an interview at a terminal, the result depends on their answers alone. */
class AnyWayTest {

    private static final int PEOPLE = Integer.getInteger("terminal.people", 6);
    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final AnswerWords WORDS = new AnswerWords(RULES.rulebook());
    private static final AnswerPages PAGES = new AnswerPages(PageWordsReader.read(java.util.Optional.empty()));

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void going_back_leaving_open_changing_and_stopping_in_between_lead_to_what_assess_says() throws IOException {
        int number = 0;
        for (Map<String, List<String>> person : People.seeded(PEOPLE, 11, RULES.vocabulary())) {
            Path file = folder.resolve(++number + (number % 2 == 0 ? ".json" : ".yaml"));
            Typist typist = new Typist(person, new Random(number));
            String shown = typist.sitAt(file);
            for (int sittings = 1; !typist.done; sittings++) {
                assertThat(sittings).isLessThan(60);
                shown = typist.sitAt(file);
            }
            CaseAnswers saved = CaseAnswers.of(Files.readString(file), RULES.rulebook()).answers().orElseThrow();

            assertThat(saved.values().keySet()).as(shownOf(file)).containsAll(typist.answered);
            saved.values().forEach((key, values) -> assertThat(values).as(key + " in " + shownOf(file)).isEqualTo(person.get(key)));
            assertThat(shown.substring(shown.lastIndexOf("That settles what this is.")).lines().skip(2).findFirst())
                    .hasValue(PAGES.title(RULES.assess(saved.asCase(RULES.rulebook()))).toUpperCase(Locale.ROOT));
        }
    }

    private static String shownOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Reads the screen and types: mostly the truth, sometimes a mistake that is corrected afterwards. */
    private static final class Typist {
        private static final Pattern QUESTION = Pattern.compile("(?m)^\\d+[a-z]?\\. (.*?)(?: \\(your answer: .*\\))?$");

        private final Map<String, List<String>> person;
        private final Random random;
        private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
        private final Set<String> answered = new HashSet<>();
        private int seen;
        private String wrong = "";
        private boolean done;

        Typist(Map<String, List<String>> person, Random random) {
            this.person = person;
            this.random = random;
        }

        String sitAt(Path file) {
            screen.reset();
            seen = 0;
            PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
            int status = Main.run(new Console(new Keyboard(this), out, out, new Terminal(1000, false, false, true, false), RuleCache.none()),
                    "ask", file.toString());
            assertThat(status).as(shown()).isZero();
            return shown();
        }

        private String shown() {
            return screen.toString(StandardCharsets.UTF_8);
        }

        String line() {
            String all = shown();
            String last = all.substring(seen);
            seen = all.length();
            String typed = line(last);
            screen.writeBytes((typed + "\n").getBytes(StandardCharsets.UTF_8));
            return typed;
        }

        private String line(String last) {
            List<MatchResult> questions = QUESTION.matcher(last).results().toList();
            if (last.contains("Type a number to change one")) {
                return last.lines().filter(line -> line.contains("  " + WORDS.label(wrong) + ": ")).findFirst().orElseThrow()
                        .strip().split(" ")[0];
            } else if (questions.isEmpty() && last.contains("None of these")) {
                return "1";
            } else if (!questions.isEmpty()) {
                List<QuestionType> put = questions.stream().map(one -> question(one.group(1))).toList();
                return put.size() > 1 ? answers(put) : answer(put.get(0));
            }
            boolean more = last.contains("\nmore  ");
            done = wrong.isEmpty() && last.contains("That settles") && !more;
            return !wrong.isEmpty() ? "answers" : more ? "more" : "quit";
        }

        private static QuestionType question(String text) {
            return WORDS.questions().all().stream().filter(question -> question.text().equals(text)).findFirst().orElseThrow();
        }

        private String answers(List<QuestionType> questions) {
            if (!wrong.isEmpty()) {
                return "answers";
            }
            if (random.nextBoolean() && questions.stream().allMatch(question -> person.get(question.key()).equals(List.of("no")))) {
                questions.forEach(question -> answered.add(question.key()));
                return "none";
            }
            int some = random.nextInt(3) == 0 ? 1 + random.nextInt(questions.size()) : questions.size();
            return random.nextInt(8) == 0 ? "back" : questions.stream().limit(some).map(question -> right(question.key()))
                    .collect(Collectors.joining(" "));
        }

        private String right(String key) {
            List<String> right = person.get(key);
            answered.add(key);
            return right.equals(List.of(CaseAnswers.UNKNOWN)) ? "skip" : String.join(" ", right);
        }

        private String answer(QuestionType question) {
            if (!wrong.isEmpty() && !wrong.equals(question.key())) {
                return "answers";
            }
            switch (random.nextInt(9)) {
                case 0:
                    wrong = question.key();
                    return question.isCount() ? "9" : question.words().get(random.nextInt(question.words().size()));
                case 1:
                    wrong = question.key();
                    return "skip";
                case 2:
                    return "back";
                case 3:
                    return "quit";
                default:
                    wrong = "";
                    return right(question.key());
            }
        }
    }

    /** What is typed, a line at a time. */
    private static final class Keyboard extends InputStream {
        private final Typist typist;
        private byte[] line = new byte[0];
        private int at;

        Keyboard(Typist typist) {
            this.typist = typist;
        }

        @Override
        public int read() {
            if (at == line.length) {
                line = (typist.line() + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return line[at++];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            bytes[offset] = (byte) read();
            int count = 1;
            while (count < length && at < line.length) {
                bytes[offset + count++] = line[at++];
            }
            return count;
        }
    }
}
