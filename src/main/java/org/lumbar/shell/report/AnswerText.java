package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Item;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Trail;
import org.lumbar.shell.cases.TypedAnswer;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.report.AnswerSections.Line;
import org.lumbar.shell.report.NumberedReasons.NumberedReason;
import org.lumbar.shell.text.Listing;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The answer for people, followed by the reasons that its lines refer to. */
final class AnswerText {

    /** The maximum height of an answer with its reasons, in lines; further reasons need the full trail. */
    static final int HEIGHT = 110;
    /** The maximum number of contradictory answers shown. */
    private static final int ANSWERS = 4;
    private static final String INDENT = "      ";

    private final TextPage page;
    private final DecidedCase assessment;
    private final Rulebook rulebook;
    private final Trail trail;
    private final int questions;
    private final Optional<StillOpen> open;
    private final NumberedReasons reasons;
    private final TrailText steps;
    private final Set<NumberedReason> shown = new HashSet<>();

    /**
     * @param questions the most questions shown; only the topics of any others are named
     * @param open what further answers can still change, if requested
     */
    AnswerText(TextPage page, Trail trail, int questions, DecidedCase assessment, Optional<StillOpen> open) {
        this.open = open;
        this.page = page;
        this.trail = trail;
        this.questions = questions;
        this.assessment = assessment;
        this.rulebook = assessment.rulebook();
        this.reasons = new NumberedReasons(assessment.proof(), rulebook.vocabulary().layout().passedOver());
        this.steps = new TrailText(page, assessment);
    }

    void write() {
        Map<String, List<Line>> sections = AnswerSections.sections(assessment);
        sections.values().forEach(lines -> lines.stream().filter(line -> !left(lines).contains(line))
                .forEach(line -> line.findings().forEach(reasons::of)));
        reasons.all();
        sections.forEach((heading, lines) -> {
            page.blank();
            page.strong(heading);
            List<Line> left = left(lines);
            for (Line line : lines) {
                if (isSaid(line)) {
                    continue;
                }
                if (!left.contains(line)) {
                    write(line);
                } else if (line == left.get(0)) {
                    page.paragraph("  - ", "    ", "and " + left.size() + " more about " + topics(left));
                }
            }
        });
        open.ifPresent(still -> {
            page.blank();
            page.paragraph("", "", still.says());
        });
        switch (trail) {
            case NONE -> { }
            case SHORT -> why();
            case FULL -> steps.write();
        }
    }

    /** The questions of which only the topics are named. */
    private List<Line> left(List<Line> lines) {
        return lines.stream().filter(Line::isQuestion).skip(questions).toList();
    }

    /** Whether a line that belongs to no section only repeats reasons already shown below others. */
    private boolean isSaid(Line line) {
        if (line.isQuestion() || line.place() < Integer.MAX_VALUE) {
            return false;
        }
        List<NumberedReason> own = line.findings().stream().flatMap(finding -> reasons.of(finding).stream()).toList();
        return !own.isEmpty() && shown.containsAll(own);
    }

    private void write(Line line) {
        String numbers = switch (trail) {
            case NONE -> "";
            case SHORT -> NumberedReasons.numbers(line.findings().stream().flatMap(finding -> reasons.of(finding).stream()));
            case FULL -> steps.numbers(line.findings());
        };
        page.paragraph("  - ", "    ", (line.says() + " " + numbers).strip());
        Item item = line.first();
        Stream<String> reasons = line.findings().stream().flatMap(finding -> beside(line, finding));
        if (line.isQuestion()) {
            beneath(Stream.concat(rulebook.vocabulary().question(item.code()).map(AnswerText::takes).stream(), reasons)
                    .collect(Collectors.joining(" ")));
        } else {
            if (item.type().equals(Vocabulary.CONTRADICTION)) {
                beneath("You answered " + answers(line.findings().get(0)));
            }
            reasons.forEach(this::beneath);
        }
    }

    private void beneath(String text) {
        if (!text.isEmpty()) {
            page.paragraph(INDENT, INDENT, text);
        }
    }

    private static String takes(QuestionType question) {
        return question.key() + ": " + switch (question.kind()) {
            case WORDS -> Listing.or(question.words());
            case LIST -> "one or more of " + String.join(", ", question.words());
            case COUNT -> TypedAnswer.numbers(question);
        } + ".";
    }

    private static String topics(List<Line> questions) {
        return Listing.and(questions.stream().map(question -> question.first().code())
                .map(key -> Names.words(key.replaceAll("\\..*", ""))).distinct().toList());
    }

    /** The answers that a finding rests on, as written in the case. */
    private String answers(Object finding) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Vocabulary vocabulary = rulebook.vocabulary();
        assessment.proof().basis(finding).forEach(fact -> vocabulary.keyOf(fact).ifPresentOrElse(
                key -> answers.computeIfAbsent(key + ": ", first -> new ArrayList<>()).add(vocabulary.valueOf(fact).toString()),
                () -> answers.put(Names.fact(rulebook, fact), List.of())));
        return answers.entrySet().stream().limit(answers.size() == ANSWERS + 1 ? ANSWERS + 1 : ANSWERS)
                .map(answer -> answer.getKey() + String.join(" and ", answer.getValue())).collect(Collectors.joining("; "))
                + (answers.size() > ANSWERS + 1 ? "; and " + (answers.size() - ANSWERS) + " more." : ".");
    }

    /** The reasons shown directly below a line, each only the first time. */
    private Stream<String> beside(Line line, Object finding) {
        if (!line.reasons().contains(Item.of(finding).type())) {
            return Stream.empty();
        }
        return reasons.of(finding).stream().filter(shown::add).flatMap(reason -> Stream.concat(
                Stream.of(trail == Trail.SHORT ? "[" + reason.number() + "] " + reasons.text(reason) : reason.says()),
                reason.steps().stream().flatMap(reasons::before).flatMap(given -> beside(line, given))));
    }

    private void why() {
        List<NumberedReason> left = reasons.all().stream().filter(reason -> !shown.contains(reason)).toList();
        if (!left.isEmpty()) {
            page.blank();
            page.strong("Why");
            Set<NumberedReason> brief = brief(left);
            left.stream().filter(reason -> !brief.contains(reason))
                    .forEach(reason -> page.paragraph(number(reason), "    ", reasons.text(reason)));
            if (!brief.isEmpty()) {
                page.paragraph("", "    ", inBrief(left, brief));
            }
        }
    }

    /** The reasons to leave out of a long answer: as few as possible, starting with those that quote no value. */
    private Set<NumberedReason> brief(List<NumberedReason> left) {
        List<NumberedReason> dispensable = new ArrayList<>(left);
        Collections.reverse(dispensable);
        dispensable.sort(Comparator.comparing(NumberedReason::quotes));
        int height = page.height() + left.stream().mapToInt(reason -> page.height(number(reason), "    ", reasons.text(reason))).sum();
        Set<NumberedReason> brief = new HashSet<>();
        for (NumberedReason reason : dispensable) {
            if (height + (brief.isEmpty() ? 0 : page.height("", "    ", inBrief(left, brief))) <= HEIGHT) {
                break;
            }
            brief.add(reason);
            height -= page.height(number(reason), "    ", reasons.text(reason));
        }
        return brief;
    }

    private static String inBrief(List<NumberedReason> left, Set<NumberedReason> brief) {
        return "Reasons that --trail full adds: " + left.stream().filter(brief::contains)
                .map(reason -> number(reason) + NumberedReasons.sources(reason)).map(String::strip)
                .collect(Collectors.joining("; ")) + ".";
    }

    private static String number(NumberedReason reason) {
        return "[" + reason.number() + "] ";
    }
}
