package org.lumbar.facts;

import java.util.Objects;

/**
 * Very high intensity for many workouts in a row (K64, K88, K92).
 */
@Answer(value = "training.sustained-high-intensity", means = "very high intensity for many workouts in a row")
public record SustainedIntensity(YesNo answer) {
    public SustainedIntensity {
        Objects.requireNonNull(answer, "answer");
    }
}
