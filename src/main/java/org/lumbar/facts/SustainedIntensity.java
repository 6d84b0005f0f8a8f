package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Very high intensity for many workouts in a row (K64, K88, K92).
 *
 * @param answer {@code YES} where it is so
 */
@Answer(value = "training.sustained-high-intensity", means = "very high intensity for many workouts in a row")
public record SustainedIntensity(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public SustainedIntensity {
        Objects.requireNonNull(answer, "answer");
    }
}
