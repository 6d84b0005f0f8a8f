package org.lumbar.facts;

/** When it was first felt (K03, K57). */
public enum Start {
    /** Right after the set or the session. */
    STRAIGHT_AFTER,
    /** On the day after. */
    NEXT_DAY
}
