package org.lumbar.shell.logic;

/** An answer in a case that formulas were asked for. */
public record CaseAnswer(String key, Object value, Object fact, boolean observed) {
}
