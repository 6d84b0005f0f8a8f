package org.lumbar.facts;

/** How swollen it is (K14, K105). */
public enum Extent {
    /** Not at all. */
    NONE,
    /** A little, which is part of how loaded muscle grows (K14). */
    MINOR,
    /** Clearly more than a little, which the article does not describe. */
    MARKED
}
