package org.lumbar.findings;

import java.util.Objects;

/**
 * Why it cannot be told what it is.
 *
 * @param code such as {@code QUALITY_NOT_KNOWN}
 */
public record Unclear(String code) {
    /**
     * Refuses null.
     *
     * @param code not null
     * @throws NullPointerException for null
     */
    public Unclear {
        Objects.requireNonNull(code, "code");
    }
}
