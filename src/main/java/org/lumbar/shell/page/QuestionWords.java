package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.interview.Turn.Side;
import org.lumbar.shell.report.Names;
import org.lumbar.shell.vocabulary.Rulebook;

/** Words the questions of an interview: why each is asked, and what its answer can change. */
public final class QuestionWords {

    private final Rulebook rulebook;
    private final AnswerWords words;

    public QuestionWords(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.words = new AnswerWords(rulebook);
    }

    /** {@return a question with all its answers, including those to other questions that are offered with it} */
    public QuestionType question(Asked asked) {
        QuestionType known = words.questions().of(asked.question().key()).orElse(asked.question());
        List<Choice> answers = new ArrayList<>(known.answers());
        asked.borrowed().forEach(borrowed -> answers.add(new Choice(borrowed.value(), borrowed.says())));
        return new QuestionType(known.key(), known.type(), known.kind(), known.means(), known.text(), answers,
                known.least(), known.most(), known.observed());
    }

    /** {@return the reason that the rules give for asking, in a sentence; empty if they give none} */
    public String reason(Asked asked) {
        return asked.because().stream().map(Names::reason).filter(reason -> !reason.isEmpty()).findFirst().orElse("");
    }

    /** {@return the sources of the reason} */
    public String sources(Asked asked) {
        return Names.places(rulebook, asked.because().stream().flatMap(step -> step.rule().sources().stream()).distinct()
                .toList());
    }

    /** {@return what to say if it cannot be proved which questions matter} */
    public static String unproved(Problem why) {
        return "The rules ask in their own order. It is not proved that nothing else matters: " + why.message() + ".";
    }

    /** {@return what its answer can change, in sentences} */
    public List<String> changes(Asked asked) {
        List<String> lines = new ArrayList<>();
        asked.witness().ifPresent(witness -> {
            if (!witness.one().others().isEmpty()) {
                lines.add("For example, if you also answered: " + answers(witness.one().others()) + ".");
            }
            lines.add(line(asked.question(), witness.one(), witness.other()));
            lines.add(line(asked.question(), witness.other(), witness.one()));
        });
        return lines;
    }

    private String line(QuestionType question, Side side, Side other) {
        List<Object> only = side.shown().stream().filter(finding -> !other.shown().contains(finding)).toList();
        String says = only.stream().findFirst().or(() -> instead(side, other)).map(finding -> Names.says(rulebook, finding))
                .orElse("nothing is added.");
        return answer(question, side) + ": " + says;
    }

    /** Otherwise, a main finding that only this side has. */
    private Optional<Object> instead(Side side, Side other) {
        return side.assessment().proof().findings().stream().filter(finding -> !other.assessment().proof().findings().contains(finding))
                .filter(finding -> rulebook.vocabulary().tiers().stream().filter(tier -> !tier.offered())
                        .anyMatch(tier -> tier.goals().stream().anyMatch(goal -> goal.fits(finding)))).findFirst();
    }

    private String answer(QuestionType question, Side side) {
        return side.answer().isEmpty() ? "Not known" : side.answer().stream()
                .map(fact -> words.answer(question.key(), words.questions().valueOf(fact))).collect(Collectors.joining(" and "));
    }

    private String answers(List<Object> facts) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        facts.forEach(fact -> words.questions().keyOf(fact).ifPresentOrElse(key -> values.computeIfAbsent(key,
                any -> new ArrayList<>()).add(words.questions().valueOf(fact)),
                () -> values.put(Names.says(rulebook, fact), List.of())));
        return words.of(values).stream().map(given -> given.question() + (given.answer().isEmpty() ? "" : " – " + given.answer()))
                .collect(Collectors.joining("; "));
    }
}
