package org.lumbar.api;

/** How much is shown of the way to the conclusions. */
public enum Trail {
    /** Nothing. */
    NONE,
    /** The reasons, each once, with what it rests on. */
    SHORT,
    /** Every rule with all that it used, what the source says, and what had to be absent. */
    FULL
}
