package org.lumbar.shell.logic;

/** A mutant and whether a case can tell it from the original rules. */
public record JudgedMutant(Mutant mutant, MutantVerdict verdict) {
}
