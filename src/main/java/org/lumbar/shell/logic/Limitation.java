package org.lumbar.shell.logic;

import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.text.Text;

/** Why something cannot be said about all cases. */
public record Limitation(String rule, Problem problem) {

    static Limitation at(Drl drl, String rule, TextSpan at, String message, String hint) {
        return new Limitation(rule, new Text(drl.path(), 1, drl.content()).error(at.start(), at.width(), message, hint));
    }

    /** {@return whether the rule depends on its own conclusion, directly or through other rules} */
    public boolean isLoop() {
        return problem.message().equals(Grounder.LOOP);
    }

    /** {@return a limitation of every query} */
    public static Limitation ofAll(String message) {
        return new Limitation("", Problem.ofFile("", message, ""));
    }
}
