package org.lumbar.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one rule in one case.
 *
 * <pre>{@code
 * for (RuleEvaluation evaluation : assessment.rules()) {
 *     System.out.println(evaluation.rule().name() + ": " + evaluation.status());
 * }
 * }</pre>
 *
 * @param rule the rule
 * @param status what became of it
 * @param conditions its conditions in the order written
 * @param concluded the findings that it supports
 * @param notOffered why its conditions are not evaluated, with the place; empty if they are
 */
public record RuleEvaluation(RuleText rule, Status status, List<ConditionEvaluation> conditions, List<Object> concluded,
        Optional<String> notOffered) {

    /** What became of a rule. */
    public enum Status {
        /** All its conditions are met, and it fired. */
        FIRED,
        /** A condition is not met. */
        UNMET,
        /** It did not fire, for reasons that cannot be given, as only the engine can evaluate it. */
        NOT_OFFERED
    }

    public RuleEvaluation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(notOffered, "notOffered");
        conditions = List.copyOf(conditions);
        concluded = List.copyOf(concluded);
    }

    /** {@return whether it fired, and its conditions are still met} */
    public boolean fired() {
        return status == Status.FIRED;
    }

    /** {@return the first condition, in the order written, that is not met} */
    public Optional<ConditionEvaluation> firstUnmet() {
        return conditions.stream().filter(condition -> condition.outcome() == ConditionEvaluation.Outcome.UNMET).findFirst();
    }
}
