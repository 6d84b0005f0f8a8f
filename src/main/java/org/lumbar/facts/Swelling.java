package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How swollen it is (K14, K105).
 *
 * @param extent how much, in the lifter's own judgement
 */
@Answer(value = "symptoms.swelling", means = "how much swelling there is", observed = true)
public record Swelling(Extent extent) {
    public Swelling {
        Objects.requireNonNull(extent, "extent");
    }
}
