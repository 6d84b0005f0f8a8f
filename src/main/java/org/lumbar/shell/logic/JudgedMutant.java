package org.lumbar.shell.logic;

/** A mutant and whether a case can tell it from the rules as they are. */
public record JudgedMutant(Mutant mutant, MutantVerdict verdict) {
}
