package org.lumbar.findings;

import java.util.Objects;

/**
 * Something to bear in mind.
 *
 * @param code such as {@code STANDING_NOTICE}
 */
public record Caution(String code) {
    /**
     * Refuses null.
     *
     * @param code not null
     * @throws NullPointerException for null
     */
    public Caution {
        Objects.requireNonNull(code, "code");
    }
}
