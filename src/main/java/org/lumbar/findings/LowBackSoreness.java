package org.lumbar.findings;

import java.util.Objects;

/**
 * Plain soreness of the lower back, whose causes are looked for.
 *
 * @param certainty {@code LIKELY}, or {@code PROVISIONAL} while a sign is unanswered
 */
public record LowBackSoreness(Certainty certainty) {
    /**
     * Refuses null.
     *
     * @param certainty not null
     * @throws NullPointerException for null
     */
    public LowBackSoreness {
        Objects.requireNonNull(certainty, "certainty");
    }
}
