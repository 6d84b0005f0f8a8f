package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How strong the lifter finds it (K46, K59, K108).
 *
 * @param grade in the lifter's own judgement
 */
@Answer(value = "pain.intensity", means = "how strong it is", observed = true)
public record PainIntensity(Grade grade) {
    public PainIntensity {
        Objects.requireNonNull(grade, "grade");
    }
}
