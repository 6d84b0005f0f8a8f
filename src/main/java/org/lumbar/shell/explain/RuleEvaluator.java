package org.lumbar.shell.explain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.ConditionEvaluation.Outcome;
import org.lumbar.api.Goal;
import org.lumbar.api.Proof;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.RuleEvaluation.Status;
import org.lumbar.api.Step;
import org.lumbar.api.UnmetReason;
import org.lumbar.api.WhyNot;

/** Evaluates rules in one case, and those that could draw the conclusions they lack. Not thread-safe. */
final class RuleEvaluator {

    private final Map<String, RuleTree> rules;
    private final Proof proof;
    private final WorkingMemory memory;
    private final Map<Goal, List<RuleEvaluation>> known = new HashMap<>();

    RuleEvaluator(Map<String, RuleTree> rules, Proof proof, WorkingMemory memory) {
        this.rules = rules;
        this.proof = proof;
        this.memory = memory;
    }

    RuleEvaluation of(RuleTree rule) {
        return evaluation(rule, Map.of(), Optional.empty());
    }

    /** The rules that could conclude something, in the order of the rulebook. */
    List<RuleEvaluation> of(Goal goal) {
        List<RuleEvaluation> found = known.get(goal);
        if (found == null) {
            found = rules.values().stream().flatMap(rule -> ConclusionMatcher.reachedBy(rule, goal)
                    .map(wanted -> evaluation(rule, wanted, Optional.of(goal))).stream()).toList();
            known.put(goal, found);
        }
        return found;
    }

    private RuleEvaluation evaluation(RuleTree rule, Map<String, Set<String>> wanted, Optional<Goal> goal) {
        List<Object> concluded = concluded(rule, goal);
        if (rule.notOffered().isPresent()) {
            return new RuleEvaluation(rule.text(), concluded.isEmpty() ? Status.NOT_OFFERED : Status.FIRED, List.of(),
                    concluded, rule.notOffered());
        }
        List<ConditionEvaluation> conditions = new ConditionEvaluator(rule, memory, wanted).evaluations();
        // the engine decides whether a rule fired at all
        boolean fired = goal.isEmpty() ? !concluded.isEmpty()
                : conditions.stream().allMatch(condition -> condition.outcome() == Outcome.MET);
        return new RuleEvaluation(rule.text(), fired ? Status.FIRED : Status.UNMET, conditions, concluded,
                Optional.empty());
    }

    private List<Object> concluded(RuleTree rule, Optional<Goal> goal) {
        return proof.steps().stream().filter(step -> step.rule().name().equals(rule.text().name()))
                .map(Step::concluded).flatMap(List::stream).distinct()
                .filter(finding -> goal.isEmpty() || goal.get().fits(finding)).toList();
    }

    WhyNot whyNot(Goal goal, List<RuleEvaluation> rules, Function<Object, ProofTree> proofs) {
        Map<Goal, List<RuleEvaluation>> beneath = new LinkedHashMap<>();
        Map<Object, ProofTree> present = new LinkedHashMap<>();
        rules.forEach(rule -> follow(rule.conditions(), beneath, present, proofs));
        Nearness nearness = new Nearness(beneath);
        beneath.replaceAll((lacking, evaluations) -> nearness.sorted(evaluations));
        return new WhyNot(goal, proof.findings().stream().filter(goal::fits).toList(), nearness.sorted(rules), beneath,
                present);
    }

    private void follow(List<ConditionEvaluation> conditions, Map<Goal, List<RuleEvaluation>> beneath,
            Map<Object, ProofTree> present, Function<Object, ProofTree> proofs) {
        for (ConditionEvaluation condition : conditions) {
            UnmetReason reason = condition.reason().orElse(null);
            if (reason instanceof UnmetReason.Unconcluded lacking && !beneath.containsKey(lacking.goal())) {
                beneath.put(lacking.goal(), of(lacking.goal()));
                of(lacking.goal()).forEach(rule -> follow(rule.conditions(), beneath, present, proofs));
            } else if (reason instanceof UnmetReason.Present there) {
                there.facts().stream().filter(proof.findings()::contains)
                        .forEach(finding -> present.computeIfAbsent(finding, proofs));
            } else if (reason instanceof UnmetReason.Within within) {
                follow(within.conditions(), beneath, present, proofs);
            }
        }
    }
}
