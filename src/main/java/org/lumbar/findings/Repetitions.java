package org.lumbar.findings;



/** Where the repetitions of a set lie beside what is usual. */
public record Repetitions(Range range) {
}
