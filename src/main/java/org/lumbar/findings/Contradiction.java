package org.lumbar.findings;

/**
 * Answers that cannot both hold.
 *
 * @param about the key, or the first of the keys, that contradict
 */
public record Contradiction(String about) {
}
