package org.lumbar.shell.report;

import org.lumbar.api.Trail;

/** How text output looks. */
public record Style(int width, boolean colour, Trail trail) {

    /** The narrowest width that still makes sense. */
    public static final int LEAST_WIDTH = 30;

    public Style {
        width = Math.max(LEAST_WIDTH, width);
    }
}
