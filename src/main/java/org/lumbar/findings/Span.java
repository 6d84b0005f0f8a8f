package org.lumbar.findings;

/** How the days so far compare with the time that the article gives. */
public enum Span {
    /** No longer than the article says. */
    WITHIN,
    /** Longer than the article says. */
    EXCEEDED,
    /** The days are not known, or the article gives no time. */
    OPEN
}
