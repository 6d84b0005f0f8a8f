package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.lumbar.api.Goal;

/** Finds all of the smallest changes of a case that make something true. For one search. */
final class ChangeSearch {

    private static final int MAX = 1_000;

    private final CaseSpace space;
    private final List<Object> facts;
    private final BitSet given;
    private final ObservedAnswers observed;
    private final SatSolver solver;
    private final ChangeCosts costs;
    private final List<Integer> free = new ArrayList<>();

    ChangeSearch(CaseSpace space, List<Object> facts, ObservedAnswers observed) {
        this.space = space;
        this.facts = facts;
        this.given = space.grounding.inputsOf(facts).orElseThrow();
        this.observed = observed;
        this.solver = new SatSolver(space.circuit);
        this.costs = new ChangeCosts(space.circuit, solver, given);
    }

    /** @param avoided conclusions that a change must not add to those of the case */
    LogicAnswer<SmallestChanges> find(Proposition goal, List<Goal> avoided) {
        BitSet now = space.circuit.values(given);
        int aim = space.literal(goal);
        List<Integer> required = new ArrayList<>(List.of(aim));
        List<Integer> never = space.conclusions(avoided);
        never.stream().filter(literal -> !Circuit.holds(literal, now)).map(Circuit::not).forEach(required::add);
        int reached = space.circuit.and(required);
        return space.answer(() -> search(reached), CaseSpace.with(Circuit.array(never), reached));
    }

    private SmallestChanges search(int reached) {
        space.keys(reached).filter(this::isFree).forEach(key -> {
            free.add(key);
            costs.add(space.grounding.domain().keys().get(key), space.grounding.inputs().get(key));
        });
        int[] assumed = CaseSpace.with(space.assumed(given, key -> !free.contains(key)), reached);
        if (!solver.solve(assumed)) {
            return new SmallestChanges(OptionalInt.empty(), List.of(), true);
        }
        int[] literals = costs.literals();
        int size = CaseSpace.count(solver, literals);
        int[] atLeast = Counting.atLeast(space.circuit, literals, size + 1);
        while (size > 0 && solver.solve(CaseSpace.with(assumed, Circuit.not(atLeast[size - 1])))) {
            size = CaseSpace.count(solver, literals);
        }
        return all(size, size < atLeast.length ? CaseSpace.with(assumed, Circuit.not(atLeast[size])) : assumed);
    }

    private boolean isFree(int key) {
        boolean isObserved = space.grounding.domain().keys().get(key).observed();
        return switch (observed) {
            case KEPT -> !isObserved;
            case COMPLETED -> !isObserved || !Circuit.isAnyIn(given, space.grounding.inputs().get(key));
            case CHANGED -> true;
        };
    }

    private SmallestChanges all(int size, int... assumed) {
        List<SmallestChanges.CaseChange> found = new ArrayList<>();
        while (size > 0 && found.size() < MAX && solver.solve(assumed)) {
            found.add(change(space.decode(solver, facts)));
            int[] other = free.stream().flatMapToInt(key -> Arrays.stream(space.grounding.inputs().get(key)))
                    .map(input -> solver.isTrue(input) ? Circuit.not(input) : input).toArray();
            solver.add(other);
        }
        List<SmallestChanges.CaseChange> nearest = found.stream()
                .filter(set -> found.stream().noneMatch(other -> other.isNearerThan(set)))
                .sorted(Comparator.comparing(this::sortKey)).toList();
        return new SmallestChanges(OptionalInt.of(size), nearest, found.size() < MAX);
    }

    /** Sorts in the order of the vocabulary, key by key. */
    private String sortKey(SmallestChanges.CaseChange set) {
        Map<Integer, List<Object>> then = space.grounding.domain().byKey(set.after().facts());
        return set.changes().stream().map(change -> space.grounding.domain().indexOf(change.key()).orElseThrow())
                .map(at -> String.format("%06d", at) + then.get(at).stream()
                        .map(fact -> String.format(" %06d", space.grounding.domain().keys().get(at).of(fact)))
                        .collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }

    private SmallestChanges.CaseChange change(PossibleCase after) {
        Map<Integer, List<Object>> before = space.grounding.domain().byKey(facts);
        Map<Integer, List<Object>> then = space.grounding.domain().byKey(after.facts());
        List<AnswerChange> changes = new ArrayList<>();
        for (int at : free.stream().sorted().toList()) {
            InputKey key = space.grounding.domain().keys().get(at);
            List<Object> from = values(key, before.getOrDefault(at, List.of()));
            List<Object> to = values(key, then.getOrDefault(at, List.of()));
            if (!from.containsAll(to) || !to.containsAll(from)) {
                changes.add(new AnswerChange(key.key(), from, to, key.observed()));
            }
        }
        return new SmallestChanges.CaseChange(changes, after);
    }

    private static List<Object> values(InputKey key, List<Object> facts) {
        return facts.stream().map(key::value).toList();
    }
}
