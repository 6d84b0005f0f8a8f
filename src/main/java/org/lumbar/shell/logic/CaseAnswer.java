package org.lumbar.shell.logic;

/** One answer of a case, in words and as the fact that the engine is given. */
public record CaseAnswer(String key, Object value, Object fact, boolean observed) {
}
