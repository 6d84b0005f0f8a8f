package org.lumbar.facts;

/** Faults in the way the bar is lifted (K71, K72, K74, K75, K77). */
public enum Fault {
    /** The lower back is rounded (K71). */
    ROUNDED_BACK,
    /** The chest collapses (K72). */
    COLLAPSED_CHEST,
    /** The bar is too far from the body (K74). */
    BAR_TOO_FAR,
    /** The lower back is over-arched at the top (K75). */
    HYPEREXTENDED_LOCKOUT,
    /** Another, more technical fault (K77). */
    OTHER_FAULT
}
