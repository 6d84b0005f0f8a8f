package org.lumbar.facts;

import java.util.Objects;

/**
 * A specialized athlete, or a rigorous programme that demands high repetitions (K45).
 */
@Answer(value = "training.specialized",
        means = "a specialized athlete, or a rigorous programme that demands high repetitions")
public record Specialized(YesNo answer) {
    public Specialized {
        Objects.requireNonNull(answer, "answer");
    }
}
