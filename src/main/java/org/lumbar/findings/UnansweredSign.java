package org.lumbar.findings;

/**
 * A sign of injury that the lifter has not answered.
 *
 * @param about the key of the question
 */
public record UnansweredSign(String about) {
}
