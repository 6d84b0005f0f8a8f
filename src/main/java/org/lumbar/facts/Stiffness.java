package org.lumbar.facts;

import java.util.Objects;

/**
 * Stiff, but moves through the usual range (K02, K119).
 */
@Answer(value = "symptoms.stiffness", means = "stiff, but moves through the usual range", observed = true)
public record Stiffness(YesNo answer) {
    public Stiffness {
        Objects.requireNonNull(answer, "answer");
    }
}
