package org.lumbar.facts;

/** The four signs of injury that the article names (K21 to K24). */
public enum Sign {
    /** Less movement than usual (K21). */
    REDUCED_RANGE_OF_MOTION,
    /** Tingling (K22). */
    TINGLING,
    /** Something near the sore place no longer works as usual (K23). */
    ALTERED_FUNCTION,
    /** Discoloured skin at the sore place (K24). */
    DISCOLORATION
}
