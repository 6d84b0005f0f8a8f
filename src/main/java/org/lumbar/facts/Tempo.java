package org.lumbar.facts;

/** How the bar is lowered on each repetition (K51). */
public enum Tempo {
    NORMAL,
    /** Drawn out on every repetition. */
    EXTENDED
}
