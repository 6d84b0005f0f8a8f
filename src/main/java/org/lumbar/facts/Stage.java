package org.lumbar.facts;

/** How used the body is to the deadlift (K12, K47, K54 to K56). */
public enum Stage {
    /** New to resistance training. */
    NEW_TO_TRAINING,
    /** Trained, but new to this lift. */
    NEW_TO_DEADLIFT,
    /** Back after a long break. */
    RETURNING,
    /** Used to the lift. */
    ADAPTED,
    /** Used to it and well conditioned. */
    WELL_CONDITIONED
}
