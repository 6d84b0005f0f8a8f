package org.lumbar.api;

/**
 * How much of the reasoning is shown.
 *
 * <pre>{@code
 * assessment.json(Trail.SHORT);
 * }</pre>
 */
public enum Trail {
    /** Nothing. */
    NONE,
    /** Each reason once, with what it rests on. */
    SHORT,
    /** Every rule with everything it used, what the source says, and what had to be absent. */
    FULL
}
