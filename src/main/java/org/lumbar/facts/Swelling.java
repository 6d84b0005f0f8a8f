package org.lumbar.facts;

import java.util.Objects;

/**
 * How much it is swollen (K14, K105).
 */
@Answer(value = "symptoms.swelling", means = "how much it is swollen", observed = true)
public record Swelling(Extent extent) {
    public Swelling {
        Objects.requireNonNull(extent, "extent");
    }
}
