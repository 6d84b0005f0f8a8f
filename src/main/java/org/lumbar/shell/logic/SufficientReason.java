package org.lumbar.shell.logic;

import java.util.List;

/**
 * The fewest answers of a case from which something follows, whatever the others are.
 *
 * @param answers the answers
 * @param unanswered the questions that must stay as they are beyond that: unanswered, or with no further answer; the
 *         fewest that will do, and none where the answers suffice
 */
public record SufficientReason(List<CaseAnswer> answers, List<String> unanswered) {
    public SufficientReason {
        answers = List.copyOf(answers);
        unanswered = List.copyOf(unanswered);
    }
}
