package org.lumbar.facts;

/** What the lifter thinks it is (K17, K28). */
public enum Opinion {
    /** Plain soreness; it does not rule out an injury. */
    SORENESS,
    /** An injury; suspecting one is reason enough to be careful (K28). */
    INJURY,
    /** The lifter cannot tell, which is an answer too. */
    UNSURE
}
