package org.lumbar.api;

import java.util.List;

/**
 * The rules cannot be used.
 *
 * <pre>{@code
 * try {
 *     rules = RuleBase.compile(Path.of("rules"));
 * } catch (InvalidRulesException invalid) {
 *     invalid.problems().forEach(problem -> log.warn(problem.path() + ": " + problem.message()));
 * }
 * }</pre>
 */
public final class InvalidRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /**
     * Takes its message from the first problem.
     *
     * @param problems what is wrong, in the order of the files and their lines; at least one
     */
    public InvalidRulesException(List<Problem> problems) {
        super(problems.get(0).path() + ": " + problems.get(0).message());
        this.problems = problems.toArray(Problem[]::new);
    }

    /** {@return what is wrong, in the order of the files and their lines} */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
