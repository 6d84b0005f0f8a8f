package org.lumbar.shell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.lumbar.api.Problem;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;

/** Thrown if a command cannot go on because something in the input is wrong. */
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

    /** {@return what was proved} Throws a refusal if nothing was. */
    static <T> T unlessOffered(String path, String what, LogicAnswer<T> answer) {
        if (answer instanceof LogicAnswer.NotOffered<T> none) {
            throw new Refusal(notOffered(path, what, none.because()));
        }
        return answer.orElseThrow();
    }

    /** Why something cannot be said: on one line, or each reason at its place in the rules. */
    static List<Problem> notOffered(String path, String what, List<Limitation> because) {
        List<Problem> reasons = because.stream().map(Limitation::problem).toList();
        if (reasons.stream().allMatch(reason -> reason.path().isEmpty())) {
            return List.of(Problem.ofFile(path, "cannot say " + what + ": " + reasons.stream().map(Problem::message)
                    .collect(Collectors.joining("; ")), ""));
        }
        List<Problem> problems = new ArrayList<>(List.of(Problem.ofFile(path, "cannot say " + what + ", for the reasons below", "")));
        problems.addAll(reasons);
        return problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
