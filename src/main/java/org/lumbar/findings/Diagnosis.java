package org.lumbar.findings;

import java.util.Objects;

/**
 * What it is, and how sure.
 *
 * @param code such as {@code MUSCLE_SORENESS} or {@code SUSPECTED_INJURY}
 * @param certainty how sure
 */
public record Diagnosis(String code, Certainty certainty) {
    /**
     * Refuses null.
     *
     * @param code not null
     * @param certainty not null
     * @throws NullPointerException for null
     */
    public Diagnosis {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(certainty, "certainty");
    }
}
