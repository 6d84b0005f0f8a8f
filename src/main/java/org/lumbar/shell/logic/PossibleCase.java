package org.lumbar.shell.logic;

import java.util.List;

/** A case found by the formulas; the engine says what it leads to. */
public record PossibleCase(List<CaseAnswer> answers) {

    public PossibleCase {
        answers = List.copyOf(answers);
    }

    /** {@return what the engine is given} */
    public List<Object> facts() {
        return answers.stream().map(CaseAnswer::fact).toList();
    }
}
