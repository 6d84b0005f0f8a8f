package org.lumbar.facts;

import java.util.Objects;

/**
 * One of the four signs of injury (K20 to K24).
 */
@Answer(value = "symptoms.{sign}", means = "one of the four signs of injury", observed = true)
public record InjurySign(Sign sign, YesNo answer) {
    public InjurySign {
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(answer, "answer");
    }
}
