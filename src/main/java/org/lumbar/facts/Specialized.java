package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * A specialized athlete, or a rigorous programme that demands high repetitions (K45).
 *
 * @param answer {@code YES} where one of them is so
 */
@Answer(value = "training.specialized",
        means = "a specialized athlete, or a rigorous programme that demands high repetitions")
public record Specialized(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public Specialized {
        Objects.requireNonNull(answer, "answer");
    }
}
