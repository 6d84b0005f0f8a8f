package org.lumbar.findings;

/** How the rest days of someone below elite level compare with the norm. */
public record Spacing(Rest rest) {
}
