package org.lumbar.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether one condition of a rule is met in one case.
 *
 * <pre>{@code
 * evaluation.firstUnmet().flatMap(ConditionEvaluation::reason).ifPresent(reason -> …);
 * }</pre>
 *
 * @param condition the condition
 * @param outcome whether it is met
 * @param reason why it is not met; empty if it is met, or if the reason is unknown
 */
public record ConditionEvaluation(ConditionText condition, Outcome outcome, Optional<UnmetReason> reason) {

    /** Whether a condition is met. */
    public enum Outcome {
        /** Met, together with the conditions before it that are met. */
        MET,
        /** Not met: no fact, or no set of facts, satisfies it. */
        UNMET,
        /** Undecided, as it uses values from a condition that is not met. */
        OPEN
    }

    public ConditionEvaluation {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }
}
