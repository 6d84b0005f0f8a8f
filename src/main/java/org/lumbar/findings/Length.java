package org.lumbar.findings;

/** The lengths of time that matter; to outlast one is to outlast the shorter ones too. */
public enum Length {
    /** The day after, on which delayed soreness is first felt (K57). */
    THE_NEXT_DAY,
    /** How "several days" is read (K111). */
    A_WEEK,
    /** The longest that ordinary soreness lasts (K110). */
    TWO_WEEKS
}
