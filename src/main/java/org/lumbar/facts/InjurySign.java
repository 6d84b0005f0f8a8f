package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * One of the four signs of injury (K20 to K24).
 *
 * @param sign which of the four
 * @param answer {@code YES} where it is there, {@code NO} where it was looked for and is not there
 */
@Answer(value = "symptoms.{sign}", means = "one of the four signs of injury", observed = true)
public record InjurySign(Sign sign, YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param sign not null
     * @param answer not null
     * @throws NullPointerException for null
     */
    public InjurySign {
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(answer, "answer");
    }
}
