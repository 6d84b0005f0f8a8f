package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * First felt right after the set or session, or on the day after (K03, K57).
 *
 * @param start when, counted from the session
 */
@Answer(value = "pain.onset", means = "when it was first felt",
        observed = true)
public record PainOnset(Start start) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param start not null
     * @throws NullPointerException for null
     */
    public PainOnset {
        Objects.requireNonNull(start, "start");
    }
}
