package org.lumbar.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why something was not concluded, down to the answers.
 *
 * @param goal what was asked about
 * @param found the findings that are what was asked about; where there are any, {@link ProofTree} says why
 * @param rules the rules that could conclude it, those first that are nearest to it; empty where no rule can
 * @param beneath the same for every conclusion that a rule lacks, at any depth
 * @param standing why that is there which must not be
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
