package org.lumbar.findings;

/** What a remedy is for, in the order in which remedies matter. */
public enum Purpose {
    /** To protect what may be injured. */
    INJURY,
    /** To find out what the answers alone do not tell. */
    ASSESSMENT,
    /** To take away the cause. */
    CAUSE,
    /** To ease the soreness that is there. */
    RELIEF
}
