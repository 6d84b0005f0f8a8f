package org.lumbar.findings;

/** How the repetitions of a set compare with the usual. */
public record Repetitions(Range range) {
}
