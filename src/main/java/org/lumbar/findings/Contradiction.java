package org.lumbar.findings;

/**
 * Answers that cannot both be true.
 *
 * @param about the key of the question, or of the first of the questions
 */
public record Contradiction(String about) {
}
