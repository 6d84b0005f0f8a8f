package org.lumbar.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why something was not concluded, down to the answers.
 *
 * @param goal the conclusion in question
 * @param found the findings that meet the goal; {@link ProofTree} says why they do
 * @param rules the rules that could conclude it, the nearest first; empty if no rule can
 * @param beneath the same rules for every conclusion that one of them lacks, at any depth
 * @param standing why each finding that should be absent is there
 */
public record WhyNot(Goal goal, List<Object> found, List<RuleEvaluation> rules, Map<Goal, List<RuleEvaluation>> beneath,
        Map<Object, ProofTree> standing) {
    public WhyNot {
        Objects.requireNonNull(goal, "goal");
        found = List.copyOf(found);
        rules = List.copyOf(rules);
        beneath = Collections.unmodifiableMap(new LinkedHashMap<>(beneath));
        standing = Collections.unmodifiableMap(new LinkedHashMap<>(standing));
    }
}
