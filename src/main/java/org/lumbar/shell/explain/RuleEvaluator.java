package org.lumbar.shell.explain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.lumbar.api.Check;
import org.lumbar.api.Goal;
import org.lumbar.api.Proof;
import org.lumbar.api.ProofTree;
import org.lumbar.api.Shortfall;
import org.lumbar.api.Step;
import org.lumbar.api.Verdict;
import org.lumbar.api.Verdict.Status;
import org.lumbar.api.WhyNot;

/** What became of rules in one case, and of the conclusions that they lack. For one thread. */
final class RuleEvaluator {

    private final Map<String, RuleTree> rules;
    private final Proof proof;
    private final Standing standing;
    private final Map<Goal, List<Verdict>> known = new HashMap<>();

    RuleEvaluator(Map<String, RuleTree> rules, Proof proof, Standing standing) {
        this.rules = rules;
        this.proof = proof;
        this.standing = standing;
    }

    Verdict of(RuleTree rule) {
        return evaluation(rule, Map.of(), Optional.empty());
    }

    /** The rules that could conclude something, in the order of the rulebook. */
    List<Verdict> of(Goal goal) {
        List<Verdict> found = known.get(goal);
        if (found == null) {
            found = rules.values().stream().flatMap(rule -> ConclusionMatcher.reachedBy(rule, goal)
                    .map(wanted -> evaluation(rule, wanted, Optional.of(goal))).stream()).toList();
            known.put(goal, found);
        }
        return found;
    }

    private Verdict evaluation(RuleTree rule, Map<String, Set<String>> wanted, Optional<Goal> goal) {
        List<Object> concluded = concluded(rule, goal);
        if (rule.notOffered().isPresent()) {
            return new Verdict(rule.text(), concluded.isEmpty() ? Status.NOT_OFFERED : Status.FIRED, List.of(),
                    concluded, rule.notOffered());
        }
        List<Check> checks = new ConditionEvaluator(rule, standing, wanted).checks();
        boolean isMet = checks.stream().allMatch(check -> check.outcome() == Check.Outcome.MET);
        return new Verdict(rule.text(), isMet ? Status.FIRED : Status.UNMET, checks, concluded, Optional.empty());
    }

    private List<Object> concluded(RuleTree rule, Optional<Goal> goal) {
        return proof.steps().stream().filter(step -> step.rule().name().equals(rule.text().name()))
                .map(Step::concluded).flatMap(List::stream).distinct()
                .filter(finding -> goal.isEmpty() || goal.get().fits(finding)).toList();
    }

    /**
     * What rules lack, down to the answers.
     *
     * @param proofs why something stands
     */
    WhyNot whyNot(Goal goal, List<Verdict> rules, Function<Object, ProofTree> proofs) {
        Map<Goal, List<Verdict>> beneath = new LinkedHashMap<>();
        Map<Object, ProofTree> present = new LinkedHashMap<>();
        rules.forEach(rule -> follow(rule.checks(), beneath, present, proofs));
        Nearness nearness = new Nearness(beneath);
        beneath.replaceAll((lacking, evaluations) -> nearness.sorted(evaluations));
        return new WhyNot(goal, proof.findings().stream().filter(goal::fits).toList(), nearness.sorted(rules), beneath,
                present);
    }

    private void follow(List<Check> checks, Map<Goal, List<Verdict>> beneath, Map<Object, ProofTree> present,
            Function<Object, ProofTree> proofs) {
        for (Check check : checks) {
            Shortfall reason = check.shortfall().orElse(null);
            if (reason instanceof Shortfall.Unconcluded lacking && !beneath.containsKey(lacking.goal())) {
                beneath.put(lacking.goal(), of(lacking.goal()));
                of(lacking.goal()).forEach(rule -> follow(rule.checks(), beneath, present, proofs));
            } else if (reason instanceof Shortfall.Present there) {
                there.facts().stream().filter(proof.findings()::contains)
                        .forEach(finding -> present.computeIfAbsent(finding, proofs));
            } else if (reason instanceof Shortfall.Within within) {
                follow(within.checks(), beneath, present, proofs);
            }
        }
    }

    /** How many conditions the nearest of the rules lacks, down to the answers. */
    static int lacking(WhyNot whyNot) {
        Nearness nearness = new Nearness(whyNot.beneath());
        return whyNot.rules().stream().mapToInt(rule -> nearness.distance(rule, new LinkedHashSet<>())).min()
                .orElse(Nearness.OUT_OF_REACH);
    }
}
