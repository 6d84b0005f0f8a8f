package org.lumbar.shell.cases;

import java.util.List;

import org.lumbar.api.Problem;

/** A document, or a whole file, that cannot be assessed. */
public record Unreadable(String source, List<Problem> problems) implements ReadResult {
    public Unreadable {
        problems = List.copyOf(problems);
    }
}
