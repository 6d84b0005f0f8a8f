package org.lumbar.shell.cli;

import java.util.ArrayList;
import java.util.List;

import org.lumbar.api.Problem;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;

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

    /** What formulas say. */
    static <T> T unlessOffered(String path, String what, LogicAnswer<T> answer) {
        if (answer instanceof LogicAnswer.NotOffered<T> none) {
            List<Problem> problems = new ArrayList<>(List.of(Problem.ofFile(path, what
                    + " cannot be said, because of what follows", "")));
            none.because().stream().map(Limitation::problem).forEach(problems::add);
            throw new Refusal(problems);
        }
        return answer.orElseThrow();
    }

    List<Problem> problems() {
        return problems;
    }
}
