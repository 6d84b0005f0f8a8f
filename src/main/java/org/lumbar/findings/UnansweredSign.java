package org.lumbar.findings;

/**
 * A sign of injury that the lifter has not answered.
 *
 * @param about the key of the case file
 */
public record UnansweredSign(String about) {
}
