package org.lumbar.findings;

import java.util.Objects;

/**
 * How severe the article says that such a soreness is; never what the lifter reports.
 *
 * @param code {@code NEGLIGIBLE}, {@code MILD} or {@code MODERATE}
 */
public record Severity(String code) {
    /**
     * Refuses null.
     *
     * @param code not null
     * @throws NullPointerException for null
     */
    public Severity {
        Objects.requireNonNull(code, "code");
    }
}
