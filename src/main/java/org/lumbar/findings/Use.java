package org.lumbar.findings;

/** Whether the body is used to the deadlift, according to the lifter. */
public enum Use {
    /** Adapted, or well conditioned. */
    USED_TO_IT,
    /** New to training or to the lift, or back after a long break. */
    NOT_USED_TO_IT
}
