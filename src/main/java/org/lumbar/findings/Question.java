package org.lumbar.findings;

/**
 * A question whose answer could change the result.
 *
 * @param about the key of the question
 */
public record Question(String about) {
}
