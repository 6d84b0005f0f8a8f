package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * One of the four signs of injury (K20 to K24).
 *
 * @param sign which of the four
 * @param answer {@code YES} if it is present, {@code NO} if someone checked and it is absent
 */
@Answer(value = "symptoms.{sign}", means = "one of the four signs of injury", observed = true)
public record InjurySign(Sign sign, YesNo answer) {
    public InjurySign {
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(answer, "answer");
    }
}
