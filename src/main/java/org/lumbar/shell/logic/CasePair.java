package org.lumbar.shell.logic;

/**
 * Two cases that differ in what one question is answered.
 *
 * @param one a case
 * @param other the same with another answer to the question, or none
 */
public record CasePair(PossibleCase one, PossibleCase other) {
}
