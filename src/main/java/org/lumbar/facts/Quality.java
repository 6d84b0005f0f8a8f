package org.lumbar.facts;

/** How it feels (K15, K18, K19). */
public enum Quality {
    /** A dull soreness. */
    DULL,
    /** A mild burn. */
    MILD_BURN,
    /** A sharp pain. */
    SHARP,
    /** None of these. */
    OTHER
}
