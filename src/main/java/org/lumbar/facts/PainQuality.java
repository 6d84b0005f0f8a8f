package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How it feels (K15, K18, K19).
 *
 * @param quality one of the feelings; each feeling is a fact of its own
 */
@Answer(value = "pain.quality", means = "how it feels", list = true, observed = true)
public record PainQuality(Quality quality) {
    public PainQuality {
        Objects.requireNonNull(quality, "quality");
    }
}
