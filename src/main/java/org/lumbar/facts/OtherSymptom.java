package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * An unusual symptom that is not listed (K25).
 *
 * @param answer {@code YES} if there is one
 */
@Answer(value = "symptoms.other-unusual", means = "anything else that is unusual", observed = true)
public record OtherSymptom(YesNo answer) {
    public OtherSymptom {
        Objects.requireNonNull(answer, "answer");
    }
}
