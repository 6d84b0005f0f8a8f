package org.lumbar.facts;

import java.util.Objects;

/**
 * How the bar is lowered, on each repetition (K51).
 */
@Answer(value = "training.eccentric", means = "how the bar is lowered, on each repetition")
public record Eccentric(Tempo tempo) {
    public Eccentric {
        Objects.requireNonNull(tempo, "tempo");
    }
}
