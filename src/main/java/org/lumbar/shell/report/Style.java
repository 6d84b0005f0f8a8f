package org.lumbar.shell.report;

/** How a text looks. */
public record Style(int width, boolean colour, Trail trail) {

    /** The narrowest width that still makes sense. */
    public static final int LEAST_WIDTH = 30;

    /** How much is shown of the way to the conclusions. */
    public enum Trail {
        /** Nothing. */
        NONE,
        /** The reasons, each once, with what it rests on. */
        SHORT,
        /** Every rule with all that it used, what the source says, and what had to be absent. */
        FULL
    }

    public Style {
        width = Math.max(LEAST_WIDTH, width);
    }
}
