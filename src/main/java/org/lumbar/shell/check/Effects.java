package org.lumbar.shell.check;

import java.util.List;

import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.RuleReview;

/** Which answers have no effect on any conclusion, or why this, or the effect of rules, cannot be determined. */
public record Effects(List<String> idleQuestions, List<RuleReview.IdleAnswer> idleAnswers, List<Limitation> notOffered) {

    static final Effects NONE = notOffered(List.of());

    public Effects {
        idleQuestions = List.copyOf(idleQuestions);
        idleAnswers = List.copyOf(idleAnswers);
        notOffered = List.copyOf(notOffered);
    }

    static Effects notOffered(List<Limitation> because) {
        return new Effects(List.of(), List.of(), because);
    }
}
