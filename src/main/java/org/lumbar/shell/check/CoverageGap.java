package org.lumbar.shell.check;

import org.lumbar.api.ConditionEvaluation.Outcome;
import org.lumbar.api.RuleEvaluation;

/** Something that no case exercises. */
public record CoverageGap(String rule, Kind kind, int index, String condition) {

    /** What a case can show of a rule. */
    public enum Kind {
        /** That it fires. */
        FIRES("no case in which it fires", "no case can make it fire"),
        /** That all of its conditions but one are met. */
        NEAR_MISS("no case that just misses it", "no case can just miss it"),
        /** That a condition is met. */
        MET("no case that meets: ", "no case can meet: "),
        /** That a condition is not met. */
        UNMET("no case without: ", "no case can be without: ");

        private final String open;
        private final String impossible;

        Kind(String open, String impossible) {
            this.open = open;
            this.impossible = impossible;
        }

        static Kind of(Outcome outcome) {
            return outcome == Outcome.MET ? MET : UNMET;
        }
    }

    /** {@return what is lacking, in words} */
    public String says() {
        return kind.open + condition;
    }

    /** {@return that no case can show it, in words} */
    public String saysImpossible() {
        return kind.impossible + condition;
    }

    /** Whether a case shows it. */
    boolean isClosedBy(RuleEvaluation evaluation) {
        return switch (kind) {
            case FIRES -> evaluation.fired();
            case NEAR_MISS -> Coverage.isNearMiss(evaluation);
            case MET -> evaluation.conditions().get(index).outcome() == Outcome.MET;
            case UNMET -> evaluation.conditions().get(index).outcome() == Outcome.UNMET;
        };
    }
}
