package org.lumbar.findings;

/** How the rest days of a lifter below elite level compare with the norm. */
public record Spacing(Rest rest) {
}
