package org.lumbar.facts;

/** How the bar is lowered on each repetition (K51). */
public enum Tempo {
    /** Not drawn out, or not on every repetition. */
    NORMAL,
    /** Drawn out on every repetition. */
    EXTENDED
}
