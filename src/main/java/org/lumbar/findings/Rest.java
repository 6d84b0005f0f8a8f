package org.lumbar.findings;

/** The full rest days between two sessions for the same area, compared with the one to two that the article names (K67). */
public enum Rest {
    /** Not even one. */
    TOO_LITTLE,
    /** Not answered. */
    NOT_KNOWN
}
