package org.lumbar.facts;

import java.util.Objects;

/**
 * Any soreness, discomfort or pain at all (K02, K05).
 */
@Answer(value = "pain.felt", means = "any soreness, discomfort or pain at all", observed = true)
public record Felt(YesNo answer) {
    public Felt {
        Objects.requireNonNull(answer, "answer");
    }
}
