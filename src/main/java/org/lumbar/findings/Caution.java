package org.lumbar.findings;

/**
 * Something to bear in mind.
 *
 * @param code such as {@code STANDING_NOTICE}
 */
public record Caution(String code) {
}
