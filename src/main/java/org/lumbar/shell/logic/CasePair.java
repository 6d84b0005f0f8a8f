package org.lumbar.shell.logic;

/** Two cases that differ in the answer to one question. */
public record CasePair(PossibleCase one, PossibleCase other) {
}
