package org.lumbar.shell.logic;

import java.util.List;

/** The fewest answers of a case from which a proposition follows, whatever the others are. */
public record SufficientReason(List<CaseAnswer> answers, List<String> unanswered) {
    public SufficientReason {
        answers = List.copyOf(answers);
        unanswered = List.copyOf(unanswered);
    }
}
