package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * A specialized athlete, or a rigorous programme that demands high repetitions (K45).
 *
 * @param answer {@code YES} if either is true
 */
@Answer(value = "training.specialized",
        means = "a specialized athlete, or a rigorous programme that demands high repetitions")
public record Specialized(YesNo answer) {
    public Specialized {
        Objects.requireNonNull(answer, "answer");
    }
}
