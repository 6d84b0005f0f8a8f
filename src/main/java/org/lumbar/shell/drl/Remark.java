package org.lumbar.shell.drl;

import org.lumbar.api.Problem;

/** A problem with a rule, and its kind. */
public record Remark(RuleFault fault, String rule, Problem problem) {

    /** {@return whether it keeps the rules from being used} */
    public boolean isError() {
        return problem.severity() == Problem.Severity.ERROR;
    }
}
