package org.lumbar.findings;

import java.util.Objects;

/**
 * How long it may last.
 *
 * @param code such as {@code UP_TO_TWO_WEEKS}
 * @param status how the days given compare with it
 */
public record Outlook(String code, Span status) {
    /**
     * Refuses null.
     *
     * @param code not null
     * @param status not null
     * @throws NullPointerException for null
     */
    public Outlook {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(status, "status");
    }
}
