package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Stiff, but moves through the usual range (K02, K119).
 *
 * @param answer {@code YES} for stiff; less movement than usual is {@link Sign#REDUCED_RANGE_OF_MOTION}
 */
@Answer(value = "symptoms.stiffness", means = "stiff, but moves through the usual range", observed = true)
public record Stiffness(YesNo answer) {
    public Stiffness {
        Objects.requireNonNull(answer, "answer");
    }
}
