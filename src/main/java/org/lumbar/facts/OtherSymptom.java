package org.lumbar.facts;

import java.util.Objects;

/**
 * An odd symptom that is not listed (K25).
 */
@Answer(value = "symptoms.other-unusual", means = "an odd symptom that is not listed", observed = true)
public record OtherSymptom(YesNo answer) {
    public OtherSymptom {
        Objects.requireNonNull(answer, "answer");
    }
}
