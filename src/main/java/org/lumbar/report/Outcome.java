package org.lumbar.report;

import java.util.List;
import java.util.Objects;

import org.lumbar.engine.Assessment;
import org.lumbar.source.Problem;

/** What became of one case. */
public sealed interface Outcome {

    /** Where the case was read, such as {@code cases.ndjson:17}. */
    String source();

    /**
     * A case and what the rules make of it.
     *
     * @param title what the case is called; empty where it has no title
     * @param source where it was read
     * @param assessment what was concluded, and why
     */
    record Assessed(String title, String source, Assessment assessment) implements Outcome {
        public Assessed {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(assessment, "assessment");
        }
    }

    /**
     * A case that has no result.
     *
     * @param source where it was read
     * @param problems what is wrong with it
     */
    record Refused(String source, List<Problem> problems) implements Outcome {
        public Refused {
            Objects.requireNonNull(source, "source");
            problems = List.copyOf(problems);
        }
    }
}
