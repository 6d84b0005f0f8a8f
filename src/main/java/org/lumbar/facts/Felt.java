package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Any soreness, discomfort or pain at all (K02, K05).
 *
 * @param answer {@code NO} where nothing at all is felt
 */
@Answer(value = "pain.felt", means = "any soreness, discomfort or pain at all", observed = true)
public record Felt(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public Felt {
        Objects.requireNonNull(answer, "answer");
    }
}
