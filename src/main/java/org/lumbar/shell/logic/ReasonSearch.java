package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the fewest answers of a case that suffice. For one search. */
final class ReasonSearch {

    private final CaseSpace space;
    private final List<Object> facts;
    private final BitSet given;
    private final SatSolver solver;
    private final Map<Integer, CaseAnswer> answers = new LinkedHashMap<>();
    private final Map<Integer, String> unanswered = new LinkedHashMap<>();

    ReasonSearch(CaseSpace space, List<Object> facts) {
        this.space = space;
        this.facts = facts;
        this.given = space.grounding.inputsOf(facts).orElseThrow();
        this.solver = new SatSolver(space.circuit);
    }

    LogicAnswer<Optional<SufficientReason>> find(Proposition proposition) {
        int so = space.literal(proposition);
        return space.answer(() -> Circuit.holds(so, space.circuit.values(given)) ? Optional.of(reason(so)) : Optional.empty(), so);
    }

    private SufficientReason reason(int so) {
        Map<Integer, List<Object>> byKey = space.grounding.domain().byKey(facts);
        for (int key : space.keys(so).toArray()) {
            answers(space.grounding.domain().keys().get(key), byKey.getOrDefault(key, List.of()), space.grounding.inputs().get(key));
        }
        int contrary = Circuit.not(so);
        int[] all = Circuit.array(answers.keySet());
        int[] open = fewest(Circuit.array(unanswered.keySet()), CaseSpace.with(all, contrary));
        int[] used = fewest(all, CaseSpace.with(open, contrary));
        return new SufficientReason(Arrays.stream(used).mapToObj(answers::get).toList(),
                Arrays.stream(open).mapToObj(unanswered::get).toList());
    }

    private void answers(InputKey key, List<Object> own, int... inputs) {
        List<Integer> absent = new ArrayList<>();
        for (int answer = 0; answer < inputs.length; answer++) {
            int place = answer;
            if (given.get(Circuit.node(inputs[answer]))) {
                Object fact = own.stream().filter(one -> key.of(one) == place).findFirst().orElseThrow();
                answers.put(inputs[answer], new CaseAnswer(key.key(), key.value(fact), fact, key.observed()));
            } else {
                absent.add(Circuit.not(inputs[answer]));
            }
        }
        if (!key.single() || absent.size() == inputs.length) {
            unanswered.put(space.circuit.and(absent), key.key());
        }
    }

    /** The fewest of some literals that cannot be true together with others; each attempt shows a set of which at least one is needed. */
    private int[] fewest(int[] some, int... others) {
        List<int[]> needed = new ArrayList<>();
        int[] chosen = new int[0];
        while (solver.solve(CaseSpace.with(others, chosen))) {
            int[] held = Arrays.stream(some).filter(solver::isTrue).toArray();
            for (int one : some) {
                if (!contains(held, one) && solver.solve(CaseSpace.with(CaseSpace.with(others, held), one))) {
                    held = Arrays.stream(some).filter(solver::isTrue).toArray();
                }
            }
            int[] together = held;
            needed.add(Arrays.stream(some).filter(one -> !contains(together, one)).toArray());
            chosen = hitting(some, needed);
        }
        return chosen;
    }

    private static boolean contains(int[] literals, int literal) {
        return Arrays.stream(literals).anyMatch(one -> one == literal);
    }

    /** The fewest of some literals with at least one of each set. */
    private int[] hitting(int[] some, List<int[]> sets) {
        Circuit circuit = new Circuit(new Circuit(), space.circuit.work());
        Map<Integer, Integer> inputs = new LinkedHashMap<>();
        Arrays.stream(some).forEach(literal -> inputs.put(literal, circuit.input()));
        SatSolver solver = new SatSolver(circuit);
        sets.forEach(set -> solver.add(Arrays.stream(set).map(inputs::get).toArray()));
        int[] costs = Circuit.array(inputs.values());
        if (!solver.solve()) {
            throw new IllegalStateException("this does not follow even from all answers");
        }
        int[] best = Arrays.stream(some).filter(literal -> solver.isTrue(inputs.get(literal))).toArray();
        int[] atLeast = Counting.atLeast(circuit, costs, best.length);
        while (best.length > 0 && solver.solve(Circuit.not(atLeast[best.length - 1]))) {
            best = Arrays.stream(some).filter(literal -> solver.isTrue(inputs.get(literal))).toArray();
        }
        return best;
    }
}
