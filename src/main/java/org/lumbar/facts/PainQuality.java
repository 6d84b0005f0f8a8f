package org.lumbar.facts;

import java.util.Objects;

/**
 * How it feels (K15, K18, K19).
 */
@Answer(value = "pain.quality", means = "how it feels", list = true, observed = true)
public record PainQuality(Quality quality) {
    public PainQuality {
        Objects.requireNonNull(quality, "quality");
    }
}
