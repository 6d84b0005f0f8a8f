package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The cost of changing the answers under one key, as literals: each true one costs one. For one search. */
final class ChangeCosts {

    private final Circuit circuit;
    private final SatSolver solver;
    private final BitSet given;
    private final List<Integer> costs = new ArrayList<>();

    ChangeCosts(Circuit circuit, SatSolver solver, BitSet given) {
        this.circuit = circuit;
        this.solver = solver;
        this.given = given;
    }

    int[] literals() {
        return Circuit.array(costs);
    }

    /** Answers are never taken away; replacing one value of a list counts once. */
    void add(InputKey key, int... inputs) {
        int[] from = Arrays.stream(inputs).filter(input -> given.get(Circuit.node(input))).toArray();
        if (from.length > 0) {
            solver.add(inputs);
        }
        if (key instanceof InputKey.Declared declared) {
            declared(declared, inputs);
        } else if (key.single()) {
            costs.add(from.length == 0 ? circuit.or(inputs) : Circuit.not(from[0]));
        } else {
            int[] to = Arrays.stream(inputs).filter(input -> !given.get(Circuit.node(input))).toArray();
            int[] added = Counting.atLeast(circuit, to, inputs.length);
            int[] dropped = Counting.atLeast(circuit, Arrays.stream(from).map(Circuit::not).toArray(), inputs.length);
            for (int i = 0; i < Math.max(added.length, dropped.length); i++) {
                costs.add(circuit.or(i < added.length ? added[i] : Circuit.FALSE, i < dropped.length ? dropped[i] : Circuit.FALSE));
            }
        }
    }

    /** Each fact stays or becomes another, and new ones may be added. */
    private void declared(InputKey.Declared key, int... inputs) {
        List<List<Integer>> ways = new ArrayList<>();
        for (int input : inputs) {
            int added = circuit.input();
            ways.add(new ArrayList<>(List.of(added)));
            cost(added, Math.max(1, key.properties()));
        }
        for (int from = 0; from < inputs.length; from++) {
            if (given.get(Circuit.node(inputs[from]))) {
                int[] moves = new int[inputs.length];
                for (int to = 0; to < inputs.length; to++) {
                    moves[to] = circuit.input();
                    ways.get(to).add(moves[to]);
                    cost(moves[to], key.distance(from, to));
                }
                circuit.exclude(moves);
                solver.add(moves);
            }
        }
        for (int i = 0; i < inputs.length; i++) {
            solver.add(Circuit.not(circuit.differ(inputs[i], circuit.or(ways.get(i)))));
        }
    }

    private void cost(int literal, int cost) {
        for (int i = 0; i < cost; i++) {
            costs.add(literal);
        }
    }
}
