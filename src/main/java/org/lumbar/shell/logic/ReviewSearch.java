package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.lumbar.shell.drl.Rule;

/** Looks for what no conclusion depends on. For one review. */
final class ReviewSearch {

    private static final Set<Mutant.Kind> LESS = Set.of(Mutant.Kind.CONDITION_DROPPED, Mutant.Kind.CONSTRAINT_DROPPED);

    private final FormulaRules rules;
    private final Grounding grounding;
    private final Predicate<Object> conclusions;
    private final Work work = new Work();
    private final CaseSpace space;
    private final SampleCases samples;
    private final Map<Integer, Map<Integer, Integer>> concluders = new LinkedHashMap<>();
    private final Set<Limitation> undecided = new LinkedHashSet<>();
    private final long max;
    private final long ways;
    private long looked;
    private int done;
    private int left;

    /** @param max how many parts of formulas and ways to fire are looked at, over all questions */
    ReviewSearch(FormulaRules rules, Grounding grounding, Predicate<Object> conclusions, long max) {
        this.max = max;
        this.ways = grounding.instances().stream().mapToLong(List::size).sum();
        this.rules = rules;
        this.grounding = grounding;
        this.conclusions = conclusions;
        this.space = new CaseSpace(grounding, work);
        this.samples = new SampleCases(space.circuit, grounding.domain(), grounding.inputs());
        for (int rule = 0; rule < grounding.rules().size(); rule++) {
            int of = rule;
            grounding.instances().get(rule).forEach(instance -> concluders.computeIfAbsent(instance.concluded(),
                    fact -> new LinkedHashMap<>()).merge(of, instance.fires(), space.circuit::or));
        }
    }

    LogicAnswer<RuleReview> review() {
        return MutantJudge.of(rules, grounding.domain(), conclusions, List.of()).map(judge -> {
            List<Integer> silent = IntStream.range(0, grounding.rules().size())
                    .filter(rule -> !isPossible(() -> grounding.fires(space.circuit, rule))).boxed().toList();
            Set<Integer> never = new HashSet<>(silent);
            List<Idle> idle = new ArrayList<>(new SilentRules(rules).find(silent));
            Set<String> reported = new HashSet<>();
            silent.forEach(rule -> reported.add(name(rule)));
            for (int rule = 0; rule < grounding.rules().size(); rule++) {
                int at = rule;
                if (!never.contains(rule) && !isPossible(() -> beyond(at, Optional.empty()))) {
                    reported.add(name(rule));
                    repeats(rule).ifPresent(idle::add);
                }
            }
            List<Mutant> mutants = rules.mutants();
            equivalent(judge, mutants.stream().filter(one -> one.kind() == Mutant.Kind.RULE_REMOVED && !reported.contains(one.rule()))
                    .toList()).stream().map(Mutant::rule).forEach(rule -> {
                        reported.add(rule);
                        idle.add(new Idle.NeverMatters(rule));
                    });
            equivalent(judge, mutants.stream().filter(one -> LESS.contains(one.kind()) && !reported.contains(one.rule())).toList())
                    .forEach(one -> idle.add(new Idle.NothingDepends(one.rule(), one)));
            List<String> questions = new ArrayList<>();
            List<RuleReview.IdleAnswer> answers = new ArrayList<>();
            idle(questions, answers);
            if (left > 0) {
                undecided.add(Limitation.ofAll(String.format(Locale.ROOT, "there are too many rules: of %,d rules, conditions and "
                        + "questions, only the first %,d were looked at", done + left, done)));
            }
            return new RuleReview(idle, questions, answers, List.copyOf(undecided));
        });
    }

    private String name(int rule) {
        return grounding.rules().get(rule).name();
    }

    /** Whether something is possible; if that cannot be decided, it counts as possible and the reason is kept. */
    private boolean isPossible(Supplier<Integer> formula) {
        LogicAnswer<Boolean> answer = work.answer(() -> {
            int literal = formula.get();
            return space.answer(() -> samples.isPossible(literal), literal);
        });
        if (answer instanceof LogicAnswer.NotOffered<Boolean> none) {
            undecided.addAll(none.because());
        }
        return answer instanceof LogicAnswer.NotOffered || answer.orElseThrow();
    }

    private List<Mutant> equivalent(MutantJudge judge, List<Mutant> mutants) {
        return mutants.stream().filter(one -> isWithinBound() && isEquivalent(judge, one)).toList();
    }

    /** Whether the budget allows one more look, which reads all formulas in the worst case. */
    private boolean isWithinBound() {
        boolean within = looked < max;
        looked += within ? space.circuit.size() + ways : 0;
        done += within ? 1 : 0;
        left += within ? 0 : 1;
        return within;
    }

    private boolean isEquivalent(MutantJudge judge, Mutant mutant) {
        Optional<LogicAnswer<Boolean>> differs = judge.differs(mutant);
        if (differs.isPresent() && differs.get() instanceof LogicAnswer.NotOffered<Boolean> open) {
            undecided.addAll(open.because());
        }
        return differs.isPresent() && differs.get() instanceof LogicAnswer.Offered<Boolean> known && !known.value();
    }

    /** The rules that conclude the same wherever a rule fires; of two that say the same, the later one repeats. */
    private Optional<Idle> repeats(int rule) {
        Set<Integer> others = new LinkedHashSet<>();
        grounding.instances().get(rule).forEach(one -> others.addAll(concluders.get(one.concluded()).keySet()));
        others.remove(rule);
        Optional<Integer> same = others.stream().filter(other -> !isPossible(() -> beyond(rule, Optional.of(other)))).findFirst();
        if (same.filter(other -> other > rule && !isPossible(() -> beyond(other, Optional.of(rule)))).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Idle.Repeats(name(rule), same.map(Set::of).orElse(others).stream().map(this::rule).toList()));
    }

    private Rule rule(int rule) {
        return grounding.rules().get(rule).rule();
    }

    /** That a rule concludes what another, or any other, does not. */
    private int beyond(int rule, Optional<Integer> other) {
        List<Integer> beyond = new ArrayList<>();
        grounding.instances().get(rule).stream().map(GroundRule::concluded).distinct().forEach(fact -> {
            Map<Integer, Integer> by = concluders.get(fact);
            int without = other.map(one -> by.getOrDefault(one, Circuit.FALSE)).orElseGet(() -> space.circuit.or(
                    by.entrySet().stream().filter(one -> one.getKey() != rule).map(Map.Entry::getValue).toList()));
            beyond.add(space.circuit.and(by.get(rule), Circuit.not(without)));
        });
        return space.circuit.or(beyond);
    }

    private void idle(List<String> questions, List<RuleReview.IdleAnswer> answers) {
        int[] watched = Circuit.array(space.conclusions(conclusions));
        List<Limitation> unknown = grounding.limitations(space.circuit, watched);
        if (!unknown.isEmpty()) {
            undecided.addAll(unknown);
            return;
        }
        for (int key = 0; key < grounding.inputs().size(); key++) {
            int at = key;
            if (!isWithinBound()) {
                continue;
            }
            InputKey of = grounding.domain().keys().get(at);
            List<RuleReview.IdleAnswer> idle = new ArrayList<>();
            for (int answer = 0; answer < grounding.inputs().get(at).length; answer++) {
                int with = answer;
                if (!isPossible(() -> given(at, with, watched))) {
                    idle.add(new RuleReview.IdleAnswer(of.key(), of.label(answer)));
                }
            }
            if (idle.size() == grounding.inputs().get(at).length) {
                questions.add(of.key());
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
        return space.circuit.differ(space.circuit.replace(with, watched), space.circuit.replace(without, watched));
    }
}
