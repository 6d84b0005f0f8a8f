package org.lumbar.workbench;

import java.util.List;
import java.util.Objects;

import org.lumbar.source.Problem;

/**
 * What became of a case that is a test.
 *
 * @param title what the case is called; may be empty
 * @param source where it stands
 * @param problems the expectations that were not met, or why the case could not be read; empty where it passed
 */
public record CaseResult(String title, String source, List<Problem> problems) {
    public CaseResult {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        problems = List.copyOf(problems);
    }

    public boolean isPassed() {
        return problems.isEmpty();
    }
}
