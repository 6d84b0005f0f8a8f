package org.lumbar.findings;

import java.util.Objects;

/**
 * Something to do.
 *
 * @param code such as {@code STRETCH}
 * @param purpose what it is for
 * @param optional whether it is offered rather than advised
 */
public record Remedy(String code, Purpose purpose, boolean optional) {
    /**
     * Refuses null.
     *
     * @param code not null
     * @param purpose not null
     * @param optional whether it is offered rather than advised
     * @throws NullPointerException for null
     */
    public Remedy {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(purpose, "purpose");
    }
}
