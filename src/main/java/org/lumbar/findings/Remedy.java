package org.lumbar.findings;

import org.lumbar.api.Shown;

/**
 * Something to do.
 *
 * @param code such as {@code STRETCH}
 * @param purpose what it is for
 * @param firmness how firmly it is put
 * @param detail what the sentence depends on besides, such as {@code LOWER_BACK}; empty where there is nothing
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
