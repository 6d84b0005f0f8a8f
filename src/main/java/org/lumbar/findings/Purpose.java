package org.lumbar.findings;

/** What a remedy is for, in the order in which remedies matter. */
public enum Purpose {
    /** What comes first: to protect what may be injured, or to find out what it is. */
    NOW,
    /** To ease the soreness that is there. */
    EASE,
    /** To remove the cause from future training. */
    TRAINING
}
