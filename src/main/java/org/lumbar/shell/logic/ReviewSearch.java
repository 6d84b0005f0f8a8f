package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for what no conclusion depends on. For one review. */
final class ReviewSearch {

    private static final Set<Mutant.Kind> LESS = Set.of(Mutant.Kind.CONDITION_DROPPED, Mutant.Kind.CONSTRAINT_DROPPED);

    private final FormulaRules rules;
    private final Grounding grounding;
    private final Predicate<Object> conclusions;
    private final CaseSpace space;
    private final Set<Limitation> undecided = new LinkedHashSet<>();

    ReviewSearch(FormulaRules rules, Grounding grounding, Predicate<Object> conclusions) {
        this.rules = rules;
        this.grounding = grounding;
        this.conclusions = conclusions;
        this.space = new CaseSpace(grounding);
    }

    LogicAnswer<RuleReview> review() {
        return MutantJudge.of(rules, conclusions, List.of()).then(judge -> {
            Set<String> silent = new LinkedHashSet<>();
            List<RuleReview.Exclusive> exclusive = new ArrayList<>();
            for (int rule = 0; rule < grounding.rules().size(); rule++) {
                if (!isPossible(grounding.fires(space.circuit, rule))) {
                    silent.add(grounding.rules().get(rule).name());
                }
                exclusive(rule, exclusive);
            }
            List<String> idle = new ArrayList<>();
            List<String> idleAnswers = new ArrayList<>();
            List<Mutant> equivalent = equivalent(judge);
            idle(idle, idleAnswers);
            List<String> never = equivalent.stream().filter(one -> one.kind() == Mutant.Kind.RULE_REMOVED)
                    .map(Mutant::rule).filter(rule -> !silent.contains(rule)).toList();
            List<Mutant> dead = equivalent.stream().filter(one -> LESS.contains(one.kind()))
                    .filter(one -> !silent.contains(one.rule()) && !never.contains(one.rule())).toList();
            return new LogicAnswer.Offered<>(new RuleReview(List.copyOf(silent), never, dead, exclusive, idle, idleAnswers,
                    List.copyOf(undecided)));
        });
    }

    private boolean isPossible(int literal) {
        List<Limitation> unknown = grounding.limitations(space.circuit, literal);
        undecided.addAll(unknown);
        return !unknown.isEmpty() || literal != Circuit.FALSE && new SatSolver(space.circuit).solve(literal);
    }

    private List<Mutant> equivalent(MutantJudge judge) {
        List<Mutant> equivalent = new ArrayList<>();
        for (Mutant mutant : rules.mutants()) {
            if (LESS.contains(mutant.kind()) || mutant.kind() == Mutant.Kind.RULE_REMOVED) {
                judge.judge(mutant).ifPresent(judged -> {
                    if (judged.verdict() instanceof MutantVerdict.Equivalent) {
                        equivalent.add(mutant);
                    } else if (judged.verdict() instanceof MutantVerdict.Undecided unknown) {
                        undecided.addAll(unknown.because());
                    }
                });
            }
        }
        return equivalent;
    }

    private void exclusive(int rule, List<RuleReview.Exclusive> found) {
        List<GroundRule> instances = grounding.instances().get(rule);
        int size = grounding.rules().get(rule).clauses().size();
        for (int one = 0; one < size && !instances.isEmpty(); one++) {
            for (int other = one + 1; other < size; other++) {
                int i = one;
                int j = other;
                int both = space.circuit.or(instances.stream()
                        .map(instance -> space.circuit.and(instance.conditions()[i], instance.conditions()[j])).toList());
                if (!isPossible(both) && isPossible(any(instances, i)) && isPossible(any(instances, j))) {
                    found.add(new RuleReview.Exclusive(grounding.rules().get(rule).name(), i, j));
                }
            }
        }
    }

    private int any(List<GroundRule> instances, int condition) {
        return space.circuit.or(instances.stream().map(instance -> instance.conditions()[condition]).toList());
    }

    private void idle(List<String> questions, List<String> answers) {
        int[] watched = space.conclusions(conclusions).stream().mapToInt(literal -> literal).toArray();
        for (int at = 0; at < grounding.inputs().size(); at++) {
            InputKey key = grounding.domain().keys().get(at);
            List<String> idle = new ArrayList<>();
            for (int answer = 0; answer < grounding.inputs().get(at).length; answer++) {
                if (!isPossible(given(at, answer, watched))) {
                    idle.add(key.key() + " = " + key.label(answer));
                }
            }
            if (idle.size() == grounding.inputs().get(at).length) {
                questions.add(key.key());
            } else {
                answers.addAll(idle);
            }
        }
    }

    /** That an answer makes a difference to what is concluded without it. */
    private int given(int at, int answer, int... watched) {
        Map<Integer, Integer> with = new HashMap<>();
        Map<Integer, Integer> without = new HashMap<>();
        for (int input : grounding.inputs().get(at)) {
            boolean single = grounding.domain().keys().get(at).single();
            with.put(input, single ? Circuit.FALSE : input);
            without.put(input, single ? Circuit.FALSE : input);
        }
        with.put(grounding.inputs().get(at)[answer], Circuit.TRUE);
        without.put(grounding.inputs().get(at)[answer], Circuit.FALSE);
        int[] one = space.circuit.replace(with, watched);
        int[] other = space.circuit.replace(without, watched);
        List<Integer> differences = new ArrayList<>();
        for (int i = 0; i < watched.length; i++) {
            differences.add(space.circuit.differ(one[i], other[i]));
        }
        return space.circuit.or(differences);
    }
}
