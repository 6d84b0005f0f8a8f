package org.lumbar.api;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked cannot be: answers that no case file could give, or a conclusion of which nothing is known. */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Tells what is wrong.
     *
     * @param problems at least one, each as a case file with the same fault would have it, without a place
     */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.hint().isEmpty() ? problem.message()
                : problem.message() + "; " + problem.hint()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong} */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
