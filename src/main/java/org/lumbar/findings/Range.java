package org.lumbar.findings;

/** How far the repetitions of a set exceed the usual three to eight (K42); well above includes above. */
public enum Range {
    /** More than the usual; the article names no number for many. */
    ABOVE_USUAL,
    /** So many that there is no doubt. */
    WELL_ABOVE_USUAL
}
