package org.lumbar.shell.logic;

/** Two cases that differ in what one question is answered. */
public record CasePair(PossibleCase one, PossibleCase other) {
}
