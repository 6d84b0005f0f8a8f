package org.lumbar.shell.explain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.Goal;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.UnmetReason;

/** How far rules are from firing, as the number of unmet conditions down to the answers. */
record Nearness(Map<Goal, List<RuleEvaluation>> beneath) {

    static final int OUT_OF_REACH = 1000;

    List<RuleEvaluation> sorted(List<RuleEvaluation> rules) {
        return rules.stream().sorted(Comparator.comparingInt(rule -> distance(rule, new LinkedHashSet<>()))).toList();
    }

    int distance(RuleEvaluation rule, Set<Goal> path) {
        if (rule.status() == RuleEvaluation.Status.NOT_OFFERED) {
            return OUT_OF_REACH;
        }
        int sum = 0;
        for (ConditionEvaluation evaluation : rule.conditions()) {
            sum += switch (evaluation.outcome()) {
                case MET -> 0;
                case OPEN -> 1;
                case UNMET -> evaluation.reason().map(reason -> distance(reason, path)).orElse(1);
            };
        }
        return Math.min(sum, OUT_OF_REACH);
    }

    private int distance(UnmetReason reason, Set<Goal> path) {
        if (!(reason instanceof UnmetReason.Unconcluded lacking)) {
            return 1;
        }
        if (!path.add(lacking.goal())) {
            return OUT_OF_REACH;
        }
        int nearest = beneath.getOrDefault(lacking.goal(), List.of()).stream().mapToInt(rule -> distance(rule, path))
                .min().orElse(OUT_OF_REACH);
        path.remove(lacking.goal());
        return nearest;
    }
}
