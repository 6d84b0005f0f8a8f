package org.lumbar.findings;

/** How the days given compare with the time the article allows. */
public enum Span {
    /** No longer than the article says. */
    WITHIN,
    /** Longer than the article says. */
    EXCEEDED,
    /** The days are not known, or the article states no time. */
    OPEN
}
