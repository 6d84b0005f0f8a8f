package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * When it was first felt (K03, K57).
 *
 * @param start when, counted from the session
 */
@Answer(value = "pain.onset", means = "when it was first felt",
        observed = true)
public record PainOnset(Start start) {
    public PainOnset {
        Objects.requireNonNull(start, "start");
    }
}
