package org.lumbar.facts;

/** Whether enough is eaten, in the lifter's own judgement (K63). */
public enum Intake {
    /** Enough to recover with. */
    SUFFICIENT,
    /** Too little to recover with. */
    INSUFFICIENT
}
