package org.lumbar.shell.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.ConditionEvaluation.Outcome;
import org.lumbar.api.NoAnswerException;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.RuleText;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.RuleParts;

/** Which parts of rules some cases exercise, and which no case can. */
public record Coverage(List<OfRule> rules, Set<CoverageGap> impossible) {
    public Coverage {
        rules = List.copyOf(rules);
        impossible = Set.copyOf(impossible);
    }

    /** What cases exercise of one rule. */
    public record OfRule(String name, String place, List<String> fires, List<String> nearMisses,
            List<OfCondition> conditions, boolean isMeasured) {
        public OfRule {
            fires = List.copyOf(fires);
            nearMisses = List.copyOf(nearMisses);
            conditions = List.copyOf(conditions);
        }

        /** What no case exercises, possible or not. */
        List<CoverageGap> gaps() {
            List<CoverageGap> gaps = new ArrayList<>();
            if (fires.isEmpty()) {
                gaps.add(new CoverageGap(name, CoverageGap.Kind.FIRES, -1, ""));
            }
            if (isMeasured && nearMisses.isEmpty() && !conditions.isEmpty()) {
                gaps.add(new CoverageGap(name, CoverageGap.Kind.NEAR_MISS, -1, ""));
            }
            for (Outcome outcome : List.of(Outcome.MET, Outcome.UNMET)) {
                for (int i = 0; i < conditions.size(); i++) {
                    OfCondition condition = conditions.get(i);
                    if ((outcome == Outcome.MET ? condition.met() : condition.unmet()) == 0) {
                        gaps.add(new CoverageGap(name, CoverageGap.Kind.of(outcome), i, condition.text()));
                    }
                }
            }
            return gaps;
        }
    }

    /** What cases exercise of one condition. */
    public record OfCondition(String text, long met, long unmet) {
    }

    /** @param cases the cases, for each of which the rules terminate */
    static Coverage of(Path folder, Explainer explainer, Collection<Case> cases) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        explainer.rules().forEach(rule -> tallies.put(rule.rule(), new Tally(rule)));
        for (Case one : cases) {
            evaluations(explainer, one).forEach(evaluation -> tallies.get(evaluation.rule().name()).add(one.source(), evaluation));
        }
        return new Coverage(tallies.values().stream()
                .map(tally -> tally.result(folder, explainer.rulebook().rules().get(tally.rule.rule()))).toList(), Set.of());
    }

    private static List<RuleEvaluation> evaluations(Explainer explainer, Case one) {
        try {
            return explainer.explain(one).rules();
        } catch (NoAnswerException none) {
            // a condition may fail on its own although the rule as a whole never gets to it
            return List.of();
        }
    }

    /** Whether all conditions but one are met. */
    static boolean isNearMiss(RuleEvaluation evaluation) {
        return !evaluation.fired()
                && evaluation.conditions().stream().filter(check -> check.outcome() == Outcome.UNMET).count() == 1;
    }

    /** {@return the rules with gaps that a case could close} */
    public List<OfRule> unexercised() {
        return rules.stream().filter(rule -> !gaps(rule).isEmpty()).toList();
    }

    /** {@return what no case exercises of a rule, though one could} */
    public List<CoverageGap> gaps(OfRule rule) {
        return rule.gaps().stream().filter(gap -> !impossible.contains(gap)).toList();
    }

    /** {@return what no case can exercise of a rule, which is proved} */
    public List<CoverageGap> impossible(OfRule rule) {
        return rule.gaps().stream().filter(impossible::contains).toList();
    }

    /** {@return whether a case could just miss a rule, as far as is known} */
    public boolean canHaveNearMiss(OfRule rule) {
        return !rule.nearMisses().isEmpty() || rule.gaps().stream()
                .anyMatch(gap -> gap.kind() == CoverageGap.Kind.NEAR_MISS && !impossible.contains(gap)) || !rule.isMeasured();
    }

    Coverage withImpossible(Set<CoverageGap> proved) {
        return new Coverage(rules, proved);
    }

    /** Counts what cases exercise of one rule. */
    private static final class Tally {

        private final RuleParts rule;
        private final List<String> fires = new ArrayList<>();
        private final List<String> nearMisses = new ArrayList<>();
        private final List<List<ConditionEvaluation>> checks = new ArrayList<>();

        Tally(RuleParts rule) {
            this.rule = rule;
        }

        void add(String source, RuleEvaluation evaluation) {
            checks.add(evaluation.conditions());
            if (evaluation.fired()) {
                fires.add(source);
            } else if (isNearMiss(evaluation)) {
                nearMisses.add(source);
            }
        }

        OfRule result(Path folder, RuleText text) {
            boolean isMeasured = checks.stream().allMatch(one -> one.size() == rule.conditions().size());
            List<OfCondition> conditions = !isMeasured ? List.of() : IntStream.range(0, rule.conditions().size())
                    .mapToObj(index -> new OfCondition(rule.conditions().get(index).text(), count(index, Outcome.MET),
                            count(index, Outcome.UNMET))).toList();
            return new OfRule(rule.rule(), folder.resolve(text.file()) + ":" + text.line(), fires, nearMisses,
                    conditions, isMeasured);
        }

        private long count(int index, Outcome outcome) {
            return checks.stream().filter(one -> one.get(index).outcome() == outcome).count();
        }
    }
}
