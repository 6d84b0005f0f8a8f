package org.lumbar.shell.logic;

/**
 * A mutant and whether a case can tell it from the rules as they are.
 *
 * @param mutant the mutant
 * @param verdict what can be said of it
 */
public record JudgedMutant(Mutant mutant, MutantVerdict verdict) {
}
