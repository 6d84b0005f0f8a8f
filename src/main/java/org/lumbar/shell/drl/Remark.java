package org.lumbar.shell.drl;

import java.util.Objects;

import org.lumbar.api.Problem;

/** Something to say about a rule. */
public record Remark(RuleFault fault, String rule, Problem problem) {
    /** Refuses null. */
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
