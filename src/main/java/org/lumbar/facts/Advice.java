package org.lumbar.facts;

/** What a medical professional said about anti-inflammatories for this person (K100, K101). */
public enum Advice {
    /** Suitable. */
    CLEARED,
    /** Not suitable. */
    UNSUITABLE
}
