package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Very high intensity for many workouts in a row (K64, K88, K92).
 *
 * @param answer {@code YES} if so
 */
@Answer(value = "training.sustained-high-intensity", means = "very high intensity for many workouts in a row")
public record SustainedIntensity(YesNo answer) {
    public SustainedIntensity {
        Objects.requireNonNull(answer, "answer");
    }
}
