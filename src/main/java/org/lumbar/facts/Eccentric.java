package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How the bar is lowered, on each repetition (K51).
 *
 * @param tempo drawn out, or not
 */
@Answer(value = "training.eccentric", means = "how the bar is lowered, on each repetition")
public record Eccentric(Tempo tempo) {
    public Eccentric {
        Objects.requireNonNull(tempo, "tempo");
    }
}
