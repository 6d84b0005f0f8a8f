package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Trail;
import org.lumbar.shell.claims.RuleFormulas;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.RuleLogic;

/** The page on when something is concluded, followed as a person would and compared with the engine. */
@Tag("slow")
class DecisionKeyTextTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final RuleLogic LOGIC = RuleFormulas.of(RULES).orElseThrow();
    private static final List<QuestionType> QUESTIONS = RULES.vocabulary().questions();
    private static final Pattern LIST = Pattern.compile("If any of (\\d+) to (\\d+) (?:applies|does (not )apply), (.+?)(?:; if none does and all are answered, (.+?))?; otherwise, (.+):");
    private static final Pattern COUNT = Pattern.compile("(\\d+) or (fewer|more)|(\\d+) to (\\d+)|(\\d+)");

    /** What a page says, line by line, however long. */
    private record Read(List<String> exclusions, Map<Integer, String> items, List<Matcher> lists) {

        static Read of(String page) {
            Read read = new Read(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
            for (String line : page.lines().toList()) {
                Matcher item = Pattern.compile(" *(\\d+)\\. (.*)").matcher(line);
                Matcher list = LIST.matcher(line.strip());
                if (line.startsWith("  - ")) {
                    read.exclusions.add(line.substring(4));
                } else if (item.matches()) {
                    read.items.put(Integer.parseInt(item.group(1)), item.group(2));
                } else if (list.matches()) {
                    read.lists.add(list);
                }
            }
            return read;
        }

        boolean holds(Map<String, List<Object>> given) {
            if (exclusions.stream().anyMatch(one -> isSo(asked(one), answers(one), given))) {
                return false;
            }
            int at = 1;
            while (true) {
                int here = at;
                String target = lists.stream().filter(list -> Integer.parseInt(list.group(1)) <= here && here <= Integer.parseInt(list.group(2)))
                        .findFirst().map(list -> target(list, here, given)).orElseGet(() -> target(items.get(here), given));
                if (target.startsWith("it ")) {
                    return target.equals("it holds");
                }
                at = target.equals("continue") ? end(here) + 1 : Integer.parseInt(target.replace("go to ", ""));
            }
        }

        private int end(int at) {
            return lists.stream().filter(list -> Integer.parseInt(list.group(1)) <= at && at <= Integer.parseInt(list.group(2)))
                    .findFirst().map(list -> Integer.parseInt(list.group(2))).orElse(at);
        }

        private String target(Matcher list, int from, Map<String, List<Object>> given) {
            List<String> from1 = items.entrySet().stream().filter(item -> item.getKey() >= from
                    && item.getKey() <= Integer.parseInt(list.group(2))).map(Map.Entry::getValue).toList();
            if (from1.stream().anyMatch(item -> isSo(asked(item), answers(item), given) == (list.group(3) == null))) {
                return list.group(4);
            }
            boolean all = from1.stream().noneMatch(item -> given.getOrDefault(asked(item).key(), List.of()).isEmpty());
            return list.group(5) != null && all ? list.group(5) : list.group(6);
        }

        private String target(String item, Map<String, List<Object>> given) {
            QuestionType question = asked(item);
            for (String lead : answers(item).replaceAll("\\.$", "").split("; ")) {
                int colon = lead.lastIndexOf(": ");
                if (lead.startsWith("otherwise:") || isSo(question, lead.substring(0, colon), given)) {
                    return lead.substring(colon + 2);
                }
            }
            throw new AssertionError("no answer of '" + item + "' fits " + given);
        }

        private static QuestionType asked(String item) {
            Matcher again = Pattern.compile("As \\d+ \\((\\S+)\\): .*").matcher(item);
            return QUESTIONS.stream().filter(one -> again.matches() ? one.key().equals(again.group(1)) : item.startsWith(brief(one) + " "))
                    .max(Comparator.comparing(one -> brief(one).length())).orElseThrow(() -> new AssertionError(item));
        }

        private static String answers(String item) {
            return item.startsWith("As ") ? item.replaceFirst("As \\d+ \\(\\S+\\): ", "") : item.substring(brief(asked(item)).length() + 1);
        }

        private static String brief(QuestionType question) {
            return question.text().replaceAll("(?s)\\?.*", "?");
        }

        private static boolean isSo(QuestionType question, String answers, Map<String, List<Object>> given) {
            List<Object> mine = given.getOrDefault(question.key(), List.of());
            if (mine.isEmpty()) {
                return answers.endsWith("not answered");
            } else if (question.isCount()) {
                int number = ((Number) mine.get(0)).intValue();
                return answers.contains("any number") || COUNT.matcher(answers).results().anyMatch(range -> range.group(2) != null
                        ? range.group(2).equals("more") == number >= Integer.parseInt(range.group(1))
                                && (range.group(2).equals("more") || number <= Integer.parseInt(range.group(1)))
                        : range.group(3) != null ? Integer.parseInt(range.group(3)) <= number && number <= Integer.parseInt(range.group(4))
                        : number == Integer.parseInt(range.group(5)));
            }
            return question.answers().stream().filter(choice -> mine.contains(choice.value())).anyMatch(choice ->
                    (" or " + answers.replace(", ", " or ") + " or ").contains(" or " + choice.text().replace(", ", " or ") + " or "));
        }
    }

    @Test
    void what_the_page_says_is_what_the_engine_decides() {
        Set<Goal> goals = LOGIC.conclusions().stream().map(Item::of).filter(item -> item.properties().containsKey("code"))
                .map(item -> Goal.of(item.type(), item.properties().get("code").toString())).collect(Collectors.toSet());
        Map<Goal, Read> pages = new LinkedHashMap<>();
        goals.forEach(goal -> {
            String page = page(LOGIC.exactlyWhen(new Proposition.Concluded(goal)).orElseThrow());
            if (page.contains("tart with 1.")) {
                pages.put(goal, Read.of(page));
            }
        });
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages.values()).anyMatch(page -> page.lists.stream().anyMatch(list -> list.group(3) != null))
                .anyMatch(page -> page.lists.stream().anyMatch(list -> list.group(5) != null));
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            List<Object> facts = facts(random);
            Map<String, List<Object>> given = new LinkedHashMap<>();
            facts.forEach(fact -> given.computeIfAbsent(RULES.vocabulary().keyOf(fact).orElseThrow(), key -> new ArrayList<>())
                    .add(RULES.vocabulary().valueOf(fact)));
            List<Object> findings = RULES.conclude(facts);
            pages.forEach((goal, page) -> assertThat(page.holds(given)).as("%s of %s by %s", goal, given, page)
                    .isEqualTo(findings.stream().anyMatch(goal::fits)));
        }
    }

    private static String page(DecisionTree tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DecisionReport("it", List.of(), tree, RULES.rulebook()).text(new PrintStream(out, true, StandardCharsets.UTF_8),
                new Style(100_000, false, Trail.NONE));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Mostly what does not rule everything out, so that the rest of a page is read as well. */
    private static List<Object> facts(Random random) {
        int answered = 30 + random.nextInt(70);
        boolean calm = random.nextInt(4) > 0;
        List<Object> facts = new ArrayList<>();
        for (QuestionType question : QUESTIONS) {
            if (random.nextInt(100) >= answered) {
                continue;
            } else if (question.isCount()) {
                facts.add(RULES.vocabulary().fact(question, Math.max(question.least(), random.nextInt(18))).orElseThrow());
                continue;
            }
            List<Object> all = RULES.vocabulary().facts(question);
            boolean no = calm && question.words().contains("no") && random.nextInt(8) > 0;
            facts.add(no ? RULES.vocabulary().fact(question, "no").orElseThrow() : all.get(random.nextInt(all.size())));
            if (question.isList() && random.nextInt(4) == 0) {
                Object other = all.get(random.nextInt(all.size()));
                if (!facts.contains(other)) {
                    facts.add(other);
                }
            }
        }
        return facts;
    }
}
