package org.lumbar.findings;

import java.util.Objects;

/**
 * Plain soreness: dull or a mild burn, and no injury is suspected.
 *
 * @param certainty {@code LIKELY}, or {@code PROVISIONAL} while a sign is unanswered
 */
public record Soreness(Certainty certainty) {
    /**
     * Refuses null.
     *
     * @param certainty not null
     * @throws NullPointerException for null
     */
    public Soreness {
        Objects.requireNonNull(certainty, "certainty");
    }
}
