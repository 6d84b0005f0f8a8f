package org.lumbar.findings;

import java.util.Objects;

/** Where the repetitions of a set lie beside what is usual. */
public record Repetitions(Range range) {
    public Repetitions {
        Objects.requireNonNull(range, "range");
    }
}
