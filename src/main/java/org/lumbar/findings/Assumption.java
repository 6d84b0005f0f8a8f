package org.lumbar.findings;

/**
 * A value that was assumed because it was not given.
 *
 * @param about the key of the question
 */
public record Assumption(String about) {
}
