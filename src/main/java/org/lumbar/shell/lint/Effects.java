package org.lumbar.shell.lint;

import java.util.List;

import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.RuleReview;

/** Which answers affect no conclusion, and which declared questions no rule asks; or why this cannot be determined. */
public record Effects(List<String> idleQuestions, List<RuleReview.IdleAnswer> idleAnswers, List<Unasked> unasked,
        List<Limitation> notOffered) {

    /** A declared question, and where it is declared. */
    public record Unasked(String key, String place) {
    }

    public static final Effects NONE = notOffered(List.of());

    public Effects {
        idleQuestions = List.copyOf(idleQuestions);
        idleAnswers = List.copyOf(idleAnswers);
        unasked = List.copyOf(unasked);
        notOffered = List.copyOf(notOffered);
    }

    static Effects notOffered(List<Limitation> because) {
        return new Effects(List.of(), List.of(), List.of(), because);
    }
}
