package org.lumbar.benchmarks.byhand;

import java.util.HashSet;
import java.util.Set;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;

/** Holds what is written by hand to what the rules conclude. */
public final class SameDecisions {

    private SameDecisions() {
    }

    /**
     * Decides each case both ways.
     *
     * @throws IllegalStateException at the first case in which one finds what the other does not
     */
    public static void require(CompiledRules rules, Iterable<Case> cases) {
        for (Case one : cases) {
            Set<Object> ruled = new HashSet<>(rules.assess(one).proof().findings());
            Set<Object> byHand = Decision.of(one);
            if (!ruled.equals(byHand)) {
                throw new IllegalStateException(one.source() + " is decided differently; only the rules say "
                        + without(ruled, byHand) + ", only the decision by hand says " + without(byHand, ruled)
                        + ", of " + one.facts());
            }
        }
    }

    private static Set<Object> without(Set<Object> these, Set<Object> those) {
        Set<Object> left = new HashSet<>(these);
        left.removeAll(those);
        return left;
    }
}
