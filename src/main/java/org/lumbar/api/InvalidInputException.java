package org.lumbar.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The input is not valid: answers that no case file could give, or a conclusion that the rules do not have.
 *
 * <pre>{@code
 * try {
 *     rules.assess(new RepsPerSet(0));
 * } catch (InvalidInputException invalid) {
 *     invalid.problems().forEach(problem -> log.info(problem.message()));
 * }
 * }</pre>
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /**
     * Builds its message from the problems.
     *
     * @param problems at least one, as for a case file with the same mistake, but without a place
     */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.hint().isEmpty() ? problem.message()
                : problem.message() + "; " + problem.hint()).collect(Collectors.joining("\n")));
        this.problems = problems.toArray(Problem[]::new);
    }

    /** {@return what is wrong} */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
