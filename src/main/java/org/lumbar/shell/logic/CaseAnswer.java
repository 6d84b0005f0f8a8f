package org.lumbar.shell.logic;

/**
 * An answer in a case that formulas were asked for.
 *
 * @param key the question, or {@code facts.} and the name of a declared type
 * @param value as a case file has it: a word, a whole number, or the fact of a declared type
 * @param fact what the engine is given
 * @param observed whether it is found rather than chosen
 */
public record CaseAnswer(String key, Object value, Object fact, boolean observed) {
}
