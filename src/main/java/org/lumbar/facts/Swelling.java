package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How much it is swollen (K14, K105).
 *
 * @param extent how much, in the judgement of the lifter
 */
@Answer(value = "symptoms.swelling", means = "how much swelling there is", observed = true)
public record Swelling(Extent extent) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param extent not null
     * @throws NullPointerException for null
     */
    public Swelling {
        Objects.requireNonNull(extent, "extent");
    }
}
