package org.lumbar.findings;

/**
 * A habit or circumstance that may contribute to the soreness, though that is never proven (K01).
 *
 * @param code such as {@code POOR_FORM}
 * @param detail which kind, such as {@code BAR_TOO_FAR}; empty if there are no kinds
 */
public record Cause(String code, String detail) {

    /**
     * A cause without further detail.
     *
     * @param code such as {@code EXTENDED_ECCENTRIC}
     */
    public Cause(String code) {
        this(code, "");
    }
}
