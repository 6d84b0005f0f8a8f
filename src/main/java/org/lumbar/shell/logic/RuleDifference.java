package org.lumbar.shell.logic;

import java.util.List;
import java.util.Optional;

/**
 * What an edit of rules changes, among all cases that both versions take.
 *
 * @param newQuestions questions and words, {@code key} or {@code key = word}, that only the later version takes
 * @param goneQuestions those that only the earlier version takes
 * @param newConclusions what only the later version may conclude
 * @param goneConclusions what only the earlier version may conclude
 * @param changed the conclusions that some case decides differently, or of which that cannot be said
 */
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

    /**
     * A conclusion that is drawn for other cases than before.
     *
     * @param conclusion the conclusion
     * @param gained the smallest case in which only the later version draws it, if there is one
     * @param lost the smallest case in which only the earlier version does, if there is one
     * @param unknown what stands in the way of saying so
     */
    public record Changed(Object conclusion, Optional<PossibleCase> gained, Optional<PossibleCase> lost,
            List<Limitation> unknown) {
        public Changed {
            unknown = List.copyOf(unknown);
        }
    }
}
