package org.lumbar.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why something was not concluded, down to the answers.
 *
 * <pre>{@code
 * WhyNot whyNot = assessment.whyNot(Goal.of("Remedy", "STRETCH"));
 * whyNot.rules().get(0).firstUnmet();   // what the nearest rule lacks
 * }</pre>
 *
 * @param goal the conclusion in question
 * @param found the findings that meet the goal; {@code Assessment.how} explains them
 * @param rules the rules that could conclude it, the nearest first; empty if no rule can
 * @param beneath the rules that could conclude each conclusion that one of them lacks, at any depth
 * @param present why each finding that should be absent is present
 */
public record WhyNot(Goal goal, List<Object> found, List<RuleEvaluation> rules, Map<Goal, List<RuleEvaluation>> beneath,
        Map<Object, ProofTree> present) {
    public WhyNot {
        Objects.requireNonNull(goal, "goal");
        found = List.copyOf(found);
        rules = List.copyOf(rules);
        beneath = Collections.unmodifiableMap(new LinkedHashMap<>(beneath));
        present = Collections.unmodifiableMap(new LinkedHashMap<>(present));
    }
}
