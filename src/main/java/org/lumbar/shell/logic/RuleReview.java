package org.lumbar.shell.logic;

import java.util.List;

/**
 * What no conclusion depends on: parts of rules, questions, and answers that change nothing while others to the same
 * question do.
 */
public record RuleReview(List<Idle> idle, List<String> idleQuestions, List<IdleAnswer> idleAnswers, List<Limitation> undecided) {

    public RuleReview {
        idle = List.copyOf(idle);
        idleQuestions = List.copyOf(idleQuestions);
        idleAnswers = List.copyOf(idleAnswers);
        undecided = List.copyOf(undecided);
    }

    /** An answer that has the same effect as none. */
    public record IdleAnswer(String key, String answer) {
    }
}
