package org.lumbar.findings;

import org.lumbar.api.Shown;

/**
 * Something to do.
 *
 * @param code such as {@code STRETCH}
 * @param purpose what it is for
 * @param firmness how firmly it is recommended
 * @param detail what else the sentence depends on, such as {@code LOWER_BACK}; empty if nothing
 */
public record Remedy(String code, Purpose purpose, Firmness firmness, String detail) {

    public Remedy(String code, Purpose purpose, Firmness firmness) {
        this(code, purpose, firmness, "");
    }

    /** {@return whether it is the lifter's choice} */
    @Shown
    public boolean optional() {
        return firmness != Firmness.ADVISED;
    }
}
