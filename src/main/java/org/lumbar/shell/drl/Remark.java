package org.lumbar.shell.drl;

import org.lumbar.api.Problem;

/** Something to say about a rule. */
public record Remark(RuleFault fault, String rule, Problem problem) {

    /** {@return whether it keeps the rules from being used} */
    public boolean isError() {
        return problem.severity() == Problem.Severity.ERROR;
    }
}
