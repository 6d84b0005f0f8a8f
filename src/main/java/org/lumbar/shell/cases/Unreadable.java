package org.lumbar.shell.cases;

import java.util.List;
import java.util.Objects;

import org.lumbar.api.Problem;

/**
 * A document, or a whole file, that is not assessed because something is wrong with it.
 *
 * @param source where it stands, as {@link Reading#source()} says
 * @param problems all that is wrong, in the order of the text; never empty
 */
public record Unreadable(String source, List<Problem> problems) implements Reading {
    /**
     * Refuses null, and copies what could change.
     *
     * @param source not null
     * @param problems copied; later changes do not reach it
     * @throws NullPointerException for null
     */
    public Unreadable {
        Objects.requireNonNull(source, "source");
        problems = List.copyOf(problems);
    }
}
