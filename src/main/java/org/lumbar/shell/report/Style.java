package org.lumbar.shell.report;

/**
 * How a text looks.
 *
 * @param width the most characters on a line
 * @param colour whether emphasis is shown by the control sequences of a terminal
 * @param trail how much is told of the way to the conclusions
 */
public record Style(int width, boolean colour, Trail trail) {

    /** The narrowest width that still makes sense. */
    public static final int LEAST_WIDTH = 30;

    /** How much is told of the way to the conclusions. */
    public enum Trail {
        /** Nothing. */
        NONE,
        /** Each rule with its reason and what it used and concluded. */
        SHORT,
        /** What the source says, what had to be absent, and where the rule stands, too. */
        FULL
    }

    /**
     * Widens what would be too narrow to read.
     *
     * @param width taken for the least width where it is less
     * @param colour whether emphasis is shown by the control sequences of a terminal
     * @param trail how much is told of the way to the conclusions
     */
    public Style {
        width = Math.max(LEAST_WIDTH, width);
    }
}
