package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * An odd symptom that is not listed (K25).
 *
 * @param answer {@code YES} where there is one
 */
@Answer(value = "symptoms.other-unusual", means = "any other unusual symptom", observed = true)
public record OtherSymptom(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public OtherSymptom {
        Objects.requireNonNull(answer, "answer");
    }
}
