package org.lumbar.engine;

import java.nio.file.Path;
import java.util.Collection;

import org.lumbar.proof.Rulebook;

/**
 * A set of rules, ready to assess cases. Immutable and safe for use by several threads; several rule bases live side by
 * side without seeing each other.
 */
public final class RuleBase {

    private RuleBase() {
    }

    /** The rules that this jar carries, compiled when it was built. */
    public static RuleBase packaged() {
        throw new UnsupportedOperationException();
    }

    /**
     * Compiles the rules of a folder.
     *
     * @throws InvalidRulesException if they cannot be used
     */
    public static RuleBase compile(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** The rules as their authors wrote them. */
    public Rulebook rulebook() {
        throw new UnsupportedOperationException();
    }

    /**
     * What the rules make of one case.
     *
     * @param facts answers, each a record of {@code org.lumbar.facts}; what is not given is not known
     * @throws EndlessRulesException if the rules come to no end
     */
    public Assessment assess(Collection<?> facts) {
        throw new UnsupportedOperationException();
    }
}
