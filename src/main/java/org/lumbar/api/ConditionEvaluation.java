package org.lumbar.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What the engine says of one condition of a rule in one case.
 *
 * @param condition the condition
 * @param outcome what the engine says
 * @param reason why a condition is not met; empty where it is, and where nothing more can be told
 */
public record ConditionEvaluation(ConditionText condition, Outcome outcome, Optional<UnmetReason> reason) {

    /** Whether a condition is met. */
    public enum Outcome {
        /** It is, together with the conditions before it that are met. */
        MET,
        /** It is not: no fact, or no set of facts, will do. */
        UNMET,
        /** It cannot be told, as it uses values of a condition that is not met. */
        OPEN
    }

    public ConditionEvaluation {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }
}
