package org.lumbar.facts;

import java.util.Objects;

/**
 * First felt right after the set or session, or on the day after (K03, K57).
 */
@Answer(value = "pain.onset", means = "first felt right after the set or session, or on the day after",
        observed = true)
public record PainOnset(Start start) {
    public PainOnset {
        Objects.requireNonNull(start, "start");
    }
}
