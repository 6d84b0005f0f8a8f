package org.lumbar.shell.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.api.Trail;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.cases.TypedAnswer;
import org.lumbar.shell.claims.RuleFormulas;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.interview.Interviewer;
import org.lumbar.shell.interview.Turn;
import org.lumbar.shell.interview.Turn.Ask;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.interview.Turn.Settled;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.page.AnswerPage;
import org.lumbar.shell.page.AnswerPages;
import org.lumbar.shell.page.AnswerWords;
import org.lumbar.shell.page.Frames;
import org.lumbar.shell.page.PageWords;
import org.lumbar.shell.page.QuestionWords;
import org.lumbar.shell.report.Style;
import org.lumbar.shell.report.TextPage;
import org.lumbar.shell.text.Listing;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.vocabulary.Inquiry;

/** An interview in plain lines: each is written once, and nothing is redrawn. */
final class Dialogue {

    private static final String KEYS = " The arrow keys go through the answers, and Esc goes back.";
    private static final String HELP = "Type a number or the words, then Enter. Also: why, back, skip (I do not know), "
            + "answers, save NAME, ? and quit.";

    private final CompiledRules rules;
    private final PageWords words;
    private final AnswerPages pages;
    private final QuestionWords questionWords;
    private final AnswerWords answerWords;
    private final Inquiry inquiry;
    private final CompletableFuture<Interviewer> interviewer;
    private final TypedLines lines;
    private final TextPage asks;
    private final TextPage results;
    private final AnswerPageText answerText;
    private final QuestionText questionText;
    private final boolean live;
    private final AnswerSheet sheet;
    private Stage stage = Stage.WHAT;

    Dialogue(Console console, int width, CompiledRules rules, PageWords words, AnswerSheet sheet) {
        this.rules = rules;
        this.words = words;
        this.pages = new AnswerPages(words);
        this.questionWords = new QuestionWords(rules.rulebook());
        this.answerWords = new AnswerWords(rules.rulebook());
        this.inquiry = rules.vocabulary().layout().inquiry();
        // created while the notice is being read
        this.interviewer = CompletableFuture.supplyAsync(() -> new Interviewer(rules, RuleFormulas.of(rules)));
        this.live = console.terminal().answers();
        PrintStream prompts = live ? console.out() : console.err();
        this.lines = new TypedLines(console.in(), prompts, live ? "> " : "",
                live ? TypingMode.find(console.terminal().keys()) : Optional.empty());
        Style style = new Style(width, console.terminal().colour(), Trail.NONE);
        this.asks = new TextPage(prompts, style);
        this.questionText = new QuestionText(asks, rules.rulebook());
        this.results = new TextPage(console.out(), style);
        this.answerText = new AnswerPageText(results, live);
        this.sheet = sheet;
    }

    int run() {
        try {
            greet();
            while (true) {
                Turn turn = next(stage);
                if (turn instanceof Ask ask) {
                    put(ask);
                } else {
                    settle((Settled) turn);
                }
            }
        } catch (TypedLines.End end) {
            if (!live) {
                write(assessed());
            } else {
                asks.paragraph("", "", sheet.farewell());
            }
            return 0;
        }
    }

    private Turn next(Stage upTo) {
        return interviewer.join().next(sheet.answers(), upTo);
    }

    private DecidedCase assessed() {
        return rules.assess(sheet.answers().asCase(rules.rulebook()));
    }

    private String help() {
        return HELP + (lines.isKeyed() ? KEYS : "");
    }

    private void greet() {
        sheet.opening().ifPresent(opening -> asks.paragraph("", "", opening));
        words.notice().ifPresent(notice -> new NoticeText(asks, live).put(notice, lines));
        asks.blank();
        Optional<Problem> unproved = interviewer.join().unproved();
        unproved.ifPresent(why -> asks.paragraph("", "", QuestionWords.unproved(why)));
        asks.paragraph("", "", (words.usually().isEmpty() || unproved.isPresent() ? ""
                : "Usually about " + words.usually() + " questions. ") + help());
    }

    /** Asks questions with the same choices together, and then those left over one by one. */
    private void put(Ask ask) {
        put(ask.questions(), sheet.put(ask.keys()) ? ask.keys().size() : 1);
    }

    /** @param shown how many of these questions are shown; answers to all of them are taken */
    private void put(List<Asked> screen, int shown) {
        List<QuestionType> questions = screen.stream().map(questionWords::question).toList();
        String first = questions.get(0).key();
        Map<String, QuestionType> numbered = new LinkedHashMap<>();
        questions.subList(0, shown).forEach(question -> numbered.put(sheet.number(question.key()), question));
        questionText.write(numbered, sheet.answers());
        List<String> choices = shown > 1 ? List.of() : questions.get(0).answers().stream().map(Choice::text).toList();
        while (true) {
            String typed = lines.next(choices);
            String word = typed.toLowerCase(Locale.ROOT);
            switch (word) {
                case "" -> { }
                case "?", "help" -> asks.paragraph("  ", "  ", help());
                case "why" -> questionText.why(List.copyOf(numbered.keySet()), screen.subList(0, shown));
                case "answers" -> {
                    if (change()) {
                        return;
                    }
                }
                case "back" -> {
                    if (back(first)) {
                        return;
                    }
                }
                default -> {
                    if (word.startsWith("save ") ? save(typed.substring(5).strip()) : answered(questions, shown, typed)) {
                        return;
                    }
                }
            }
        }
    }

    /** @param shown how many of the questions are shown */
    private boolean answered(List<QuestionType> questions, int shown, String line) {
        String typed = shown > 1 && line.equalsIgnoreCase("none") ? "no ".repeat(shown).strip() : line;
        int colon = typed.indexOf(':');
        Optional<QuestionType> named = colon < 0 ? Optional.empty()
                : answerWords.questions().of(typed.substring(0, colon).strip());
        List<QuestionType> put = named.map(List::of).orElse(questions);
        List<TypedAnswer> given = TypedAnswer.each(rules.vocabulary(), put,
                named.isPresent() ? typed.substring(colon + 1).replaceAll("[\\[\\]]", " ").strip() : typed);
        if (given.get(0).isTaken()) {
            for (int i = 0; i < given.size(); i++) {
                sheet.take(put.get(i).key(), given.get(i).values());
            }
            if (named.isEmpty() && given.size() < shown) {
                asks.paragraph("  ", "  ", "Noted for " + Listing.and(put.subList(0, given.size()).stream()
                        .map(question -> sheet.number(question.key())).toList()) + " only.");
            }
            if (given.stream().anyMatch(answer -> answer.values().contains(CaseAnswers.UNKNOWN))) {
                asks.paragraph("  ", "  ", "Noted as not known. It never counts as a no.");
            }
            return true;
        }
        String hint = given.get(0).hint() + (named.isEmpty() && shown > 1 ? " Answer each in turn, or only the first." : "");
        if (!live) {
            throw new Refusal(List.of(wrong(typed, put.get(0), hint)));
        }
        asks.paragraph("  ", "  ", "I do not understand '" + typed + "'. " + hint);
        return false;
    }

    private Problem wrong(String typed, QuestionType question, String hint) {
        return new Text("-", lines.number(), typed).error(0, typed.length(), "this is not an answer to " + question.key(), hint);
    }

    private boolean back(String key) {
        Optional<String> previous = sheet.previous(key);
        previous.ifPresentOrElse(this::again, () -> asks.paragraph("  ", "  ", "This is the first question."));
        return previous.isPresent();
    }

    private void again(String key) {
        QuestionType question = rules.vocabulary().question(key).orElseThrow();
        put(List.of(Asked.again(question, inquiry)), 1);
    }

    /** Lists the answers, assumed ones last, and asks the chosen question again. */
    private boolean change() {
        List<String> keys = new ArrayList<>(sheet.answers().values().keySet());
        inquiry.assumed().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            asks.paragraph(String.format("%3d  ", i + 1), "     ", answerWords.label(key) + ": "
                    + (sheet.answers().values().containsKey(key) ? questionText.given(key, sheet.answers()) : "(not said)"));
        }
        asks.paragraph("  ", "  ", "Type a number to change one, or Enter to continue.");
        String typed = lines.next(List.of());
        if (!typed.matches("[1-9]\\d{0,3}") || Integer.parseInt(typed) > keys.size()) {
            return false;
        }
        DecidedCase before = assessed();
        again(keys.get(Integer.parseInt(typed) - 1));
        List<String> changed = pages.difference(before, assessed());
        asks.strong(changed.isEmpty() ? "Nothing in the result has changed." : "CHANGED");
        changed.forEach(one -> asks.paragraph("  ", "  ", one));
        return true;
    }

    private boolean save(String name) {
        try {
            asks.paragraph("  ", "  ", sheet.saveIn(name));
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> asks.paragraph("  ", "  ", problem.message() + "; " + problem.hint()));
        }
        return false;
    }

    /** Reads what follows in a pipe once nothing more is asked: further answers, each with its key. */
    private void further(Settled settled) {
        if (stage == Stage.WHAT && settled.more() > 0) {
            stage = Stage.MORE;
            return;
        }
        String typed = lines.next(List.of());
        QuestionType named = answerWords.questions().of(typed.substring(0, Math.max(0, typed.indexOf(':'))).strip())
                .orElseThrow(() -> new Refusal(List.of(new Text("-", lines.number(), typed).error(0, typed.length(),
                        "nothing more is asked", "write key: answer"))));
        answered(List.of(named), 1, typed);
    }

    private AnswerPage write(DecidedCase assessment) {
        CaseAnswers answers = sheet.answers();
        String caption = answers.title().isEmpty() ? "Your answer" : answers.title();
        AnswerPage page = pages.page("a", caption, answerWords.of(answers.values()), assessment, List.of(), List.of(),
                new AnswerPage.Links("", "", List.of(), ""));
        answerText.write(page, Frames.standingNotice(words, rules.rulebook()));
        return page;
    }

    private void settle(Settled settled) {
        if (!live) {
            further(settled);
            return;
        }
        asks.blank();
        asks.paragraph("", "", (settled.unproved().isPresent() ? "The rules ask nothing more; it is not proved that nothing more matters. "
                : stage == Stage.WHAT ? "That settles what this is. " : "No further answer can add anything. ") + sheet.count() + " questions.");
        asks.blank();
        AnswerPage page = write(settled.assessment());
        asks.blank();
        boolean more = stage == Stage.WHAT && settled.more() > 0;
        if (more) {
            asks.paragraph("more  ", "      ", String.join(" ", words.more()).replace("{count}", String.valueOf(settled.more())));
        }
        String commands = "how N: why this advice; answers: see and change; save NAME; quit";
        asks.paragraph("", "", commands);
        while (true) {
            String typed = lines.next(List.of());
            String word = typed.toLowerCase(Locale.ROOT);
            if (more && word.equals("more")) {
                stage = Stage.MORE;
                return;
            } else if (word.equals("answers") ? change() : word.equals("back") && back("")) {
                return;
            } else if (word.startsWith("save ")) {
                save(typed.substring(5).strip());
            } else if (!word.equals("answers") && (!word.matches("(how|why) [1-9]\\d?")
                    || !answerText.how(page, Integer.parseInt(word.substring(4))))) {
                asks.paragraph("  ", "  ", commands);
            }
        }
    }
}
