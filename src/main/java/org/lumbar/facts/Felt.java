package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Whether any soreness, discomfort or pain is felt at all (K02, K05).
 *
 * @param answer {@code NO} if nothing is felt
 */
@Answer(value = "pain.felt", means = "any soreness, discomfort or pain at all", observed = true)
public record Felt(YesNo answer) {
    public Felt {
        Objects.requireNonNull(answer, "answer");
    }
}
