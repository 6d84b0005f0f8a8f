package org.lumbar.findings;

/**
 * How long it may last.
 *
 * @param code such as {@code UP_TO_TWO_WEEKS}
 * @param status how the days so far compare with it
 */
public record Outlook(String code, Span status) {
}
