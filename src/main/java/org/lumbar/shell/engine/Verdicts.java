package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lumbar.api.Check;
import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleParts;
import org.lumbar.api.RuleText;
import org.lumbar.api.Shortfall;
import org.lumbar.api.Step;
import org.lumbar.api.Verdict;
import org.lumbar.api.Verdict.Status;
import org.lumbar.api.WhyNot;

/** What became of rules in one case, and of the conclusions that they lack. For one thread. */
final class Verdicts {

    private final Inquiry inquiry;
    private final Asked asked;
    private final Map<Goal, List<Verdict>> known = new HashMap<>();

    Verdicts(Inquiry inquiry, Asked asked) {
        this.inquiry = inquiry;
        this.asked = asked;
    }

    Verdict of(String rule) {
        return verdict(inquiry.probes(rule), Map.of(), null);
    }

    /** The rules that could conclude something, in the order of the rulebook. */
    List<Verdict> of(Goal goal) {
        List<Verdict> verdicts = known.get(goal);
        if (verdicts == null) {
            List<Verdict> all = new ArrayList<>();
            for (RuleProbes rule : inquiry.probes()) {
                Goals.reachedBy(rule.parts(), goal).ifPresent(bound -> all.add(verdict(rule, bound, goal)));
            }
            verdicts = List.copyOf(all);
            known.put(goal, verdicts);
        }
        return verdicts;
    }

    WhyNot whyNot(Goal goal) {
        return whyNot(goal, of(goal));
    }

    private WhyNot whyNot(Goal goal, List<Verdict> rules) {
        Map<Goal, List<Verdict>> beneath = new LinkedHashMap<>();
        Map<Object, ProofTree> standing = new LinkedHashMap<>();
        rules.forEach(verdict -> follow(verdict, beneath, standing));
        Nearness nearness = new Nearness(beneath);
        beneath.replaceAll((lacking, verdicts) -> nearness.sorted(verdicts));
        List<Object> found = asked.proof().findings().stream().filter(goal::fits).toList();
        return new WhyNot(goal, found, nearness.sorted(rules), beneath, standing);
    }

    /** What a rule lacks, down to the answers, as if its conclusions were asked about. */
    WhyNot beneath(Verdict verdict) {
        return whyNot(Goal.of(verdict.rule().name(), ""), List.of(verdict));
    }

    /** How many conditions the nearest rule lacks, down to the answers. */
    int lacking(WhyNot whyNot) {
        Nearness nearness = new Nearness(whyNot.beneath());
        return whyNot.rules().stream().mapToInt(verdict -> nearness.distance(verdict, new LinkedHashSet<>())).min()
                .orElse(Nearness.OUT_OF_REACH);
    }

    private void follow(Verdict verdict, Map<Goal, List<Verdict>> beneath, Map<Object, ProofTree> standing) {
        verdict.checks().forEach(check -> check.shortfall().ifPresent(why -> follow(why, beneath, standing)));
    }

    private void follow(Shortfall shortfall, Map<Goal, List<Verdict>> beneath, Map<Object, ProofTree> standing) {
        if (shortfall instanceof Shortfall.Unconcluded lacking && !beneath.containsKey(lacking.goal())) {
            beneath.put(lacking.goal(), of(lacking.goal()));
            of(lacking.goal()).forEach(verdict -> follow(verdict, beneath, standing));
        } else if (shortfall instanceof Shortfall.Present present) {
            present.facts().stream().filter(asked.proof().findings()::contains)
                    .forEach(finding -> standing.computeIfAbsent(finding, asked.proof()::tree));
        } else if (shortfall instanceof Shortfall.Within within) {
            within.checks().forEach(check -> check.shortfall().ifPresent(why -> follow(why, beneath, standing)));
        }
    }

    private Verdict verdict(RuleProbes rule, Map<String, Set<String>> bound, Goal goal) {
        Checker checker = new Checker(asked, bound);
        RuleParts parts = rule.parts();
        RuleText text = inquiry.rulebook().rules().get(parts.rule());
        List<Object> concluded = concluded(parts.rule(), goal);
        boolean met = checker.isMet(rule.whole());
        boolean fired = asked.hasFired(parts.rule());
        Status status = met ? fired ? Status.FIRED : Status.HELD_BACK
                : fired && concluded.isEmpty() && bound.isEmpty() ? Status.WITHDRAWN : Status.UNMET;
        List<Check> checks = checker.checks(rule);
        return new Verdict(text, status, checks, concluded);
    }

    private List<Object> concluded(String rule, Goal goal) {
        Set<Object> concluded = new LinkedHashSet<>();
        asked.proof().steps().stream().filter(step -> step.rule().name().equals(rule)).map(Step::concluded)
                .forEach(concluded::addAll);
        return concluded.stream().filter(finding -> goal == null || goal.fits(finding)).toList();
    }

    /** How far rules are from firing. */
    private record Nearness(Map<Goal, List<Verdict>> beneath) {

        private static final int OUT_OF_REACH = 1000;

        List<Verdict> sorted(List<Verdict> verdicts) {
            return verdicts.stream()
                    .sorted(Comparator.comparingInt(verdict -> distance(verdict, new LinkedHashSet<>()))).toList();
        }

        private int distance(Verdict verdict, Set<Goal> path) {
            int sum = 0;
            for (Check check : verdict.checks()) {
                sum += switch (check.outcome()) {
                    case MET -> 0;
                    case OPEN -> 1;
                    case UNMET -> check.shortfall().map(why -> distance(why, path)).orElse(1);
                };
            }
            return Math.min(sum, OUT_OF_REACH);
        }

        private int distance(Shortfall shortfall, Set<Goal> path) {
            if (!(shortfall instanceof Shortfall.Unconcluded lacking)) {
                return 1;
            }
            if (!path.add(lacking.goal())) {
                return OUT_OF_REACH;
            }
            int nearest = beneath.getOrDefault(lacking.goal(), List.of()).stream()
                    .mapToInt(verdict -> distance(verdict, path)).min().orElse(OUT_OF_REACH);
            path.remove(lacking.goal());
            return nearest;
        }
    }
}
