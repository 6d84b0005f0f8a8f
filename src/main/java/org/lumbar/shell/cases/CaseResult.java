package org.lumbar.shell.cases;

import java.time.Duration;
import java.util.List;

import org.lumbar.api.Problem;

/** What became of a case that is a test. */
public record CaseResult(String title, String source, List<Problem> problems, Duration time) {

    /** A result whose time does not matter. */
    public CaseResult(String title, String source, List<Problem> problems) {
        this(title, source, problems, Duration.ZERO);
    }

    public CaseResult {
        problems = List.copyOf(problems);
    }

    /** {@return whether everything was concluded that the case expects} */
    public boolean isPassed() {
        return problems.isEmpty();
    }
}
