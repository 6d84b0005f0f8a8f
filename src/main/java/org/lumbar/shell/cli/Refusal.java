package org.lumbar.shell.cli;

import java.util.List;

import org.lumbar.api.Problem;

/** A command cannot go on, as something in the input is wrong. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Refusal(List<Problem> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    static Refusal of(String path, String message, String hint) {
        return new Refusal(List.of(Problem.ofFile(path, message, hint)));
    }

    List<Problem> problems() {
        return problems;
    }
}
