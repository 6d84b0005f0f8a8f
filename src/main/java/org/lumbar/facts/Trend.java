package org.lumbar.facts;

/** How training is going (K66). */
public enum Trend {
    /** As fast as usual. */
    NORMAL,
    /** Slowed down or at a standstill. */
    STALLED
}
