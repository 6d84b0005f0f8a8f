package org.lumbar.facts;

import java.util.Objects;

/**
 * How strong the lifter finds it (K46, K59, K108).
 */
@Answer(value = "pain.intensity", means = "how strong the lifter finds it", observed = true)
public record PainIntensity(Grade grade) {
    public PainIntensity {
        Objects.requireNonNull(grade, "grade");
    }
}
