package org.lumbar.facts;

import java.util.Objects;

/**
 * How training gets on (K66).
 */
@Answer(value = "training.progress", means = "how training gets on")
public record Progress(Trend trend) {
    public Progress {
        Objects.requireNonNull(trend, "trend");
    }
}
