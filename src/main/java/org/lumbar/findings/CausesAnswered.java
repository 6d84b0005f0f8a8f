package org.lumbar.findings;

/** Every question about a possible cause has been answered. */
public record CausesAnswered() {
}
