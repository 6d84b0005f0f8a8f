package org.lumbar.findings;

/** The lengths of time that matter: what has lasted past the longest has lasted past the others too. */
public enum Length {
    /** The day after, on which delayed soreness is first felt (K57). */
    THE_NEXT_DAY,
    /** What "several days" is read as (K111). */
    A_WEEK,
    /** The longest that ordinary soreness lasts (K110). */
    TWO_WEEKS
}
