package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How training is going (K66).
 *
 * @param trend as usual, or stalled
 */
@Answer(value = "training.progress", means = "how your training progresses")
public record Progress(Trend trend) {
    public Progress {
        Objects.requireNonNull(trend, "trend");
    }
}
