package org.lumbar.shell.logic;

import java.util.List;
import java.util.Optional;

/** What an edit of rules changes, among all cases that both versions take. */
public record RuleDifference(List<String> newQuestions, List<String> goneQuestions, List<Object> newConclusions,
        List<Object> goneConclusions, List<Changed> changed) {

    public RuleDifference {
        newQuestions = List.copyOf(newQuestions);
        goneQuestions = List.copyOf(goneQuestions);
        newConclusions = List.copyOf(newConclusions);
        goneConclusions = List.copyOf(goneConclusions);
        changed = List.copyOf(changed);
    }

    /** {@return whether every possible case is decided as before, which is proved} */
    public boolean isSame() {
        return newQuestions.isEmpty() && goneQuestions.isEmpty() && changed.isEmpty();
    }

    /** A conclusion that is drawn for other cases than before. */
    public record Changed(Object conclusion, Optional<PossibleCase> gained, Optional<PossibleCase> lost,
            List<Limitation> unknown) {
        public Changed {
            unknown = List.copyOf(unknown);
        }

        boolean isAny() {
            return gained.isPresent() || lost.isPresent() || !unknown.isEmpty();
        }
    }
}
