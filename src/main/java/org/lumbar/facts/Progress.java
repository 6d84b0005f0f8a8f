package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How training gets on (K66).
 *
 * @param trend as usual, or stalled
 */
@Answer(value = "training.progress", means = "how your training progresses")
public record Progress(Trend trend) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param trend not null
     * @throws NullPointerException for null
     */
    public Progress {
        Objects.requireNonNull(trend, "trend");
    }
}
