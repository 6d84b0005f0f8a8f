package org.lumbar.facts;

/** How training gets on (K66). */
public enum Trend {
    NORMAL,
    /** Slowed down or at a standstill. */
    STALLED
}
