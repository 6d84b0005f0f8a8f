package org.lumbar.shell.drl;

import java.util.Objects;

import org.lumbar.api.Problem;

/**
 * Something to say about a rule.
 *
 * @param fault what kind of mistake it is
 * @param rule the name of the rule; empty where it concerns none
 * @param problem where, what, and what to do
 */
public record Remark(Fault fault, String rule, Problem problem) {
    /**
     * Refuses null.
     *
     * @param fault not null
     * @param rule not null
     * @param problem not null
     * @throws NullPointerException for null
     */
    public Remark {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(problem, "problem");
    }

    /** {@return whether it keeps the rules from being used} */
    public boolean isError() {
        return problem.severity() == Problem.Severity.ERROR;
    }
}
