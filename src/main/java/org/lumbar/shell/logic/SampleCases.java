package org.lumbar.shell.logic;

import java.util.List;
import java.util.Random;

/** Random cases, one to a bit, which show most of what is possible without a solver. Not thread-safe. */
final class SampleCases {

    private static final int WORDS = 8;
    private static final int SEED = 1;

    private final Circuit circuit;
    private final List<int[]> inputs;
    private final long[][] given;
    private long[] values = new long[0];
    private int next;

    SampleCases(Circuit circuit, InputDomain domain, List<int[]> inputs) {
        this.circuit = circuit;
        this.inputs = inputs;
        this.given = new long[WORDS][inputs.stream().mapToInt(of -> Circuit.node(of[of.length - 1]) + 1).max().orElse(0)];
        Random random = new Random(SEED);
        for (int at = 0; at < WORDS * Long.SIZE; at++) {
            for (int key = 0; key < inputs.size(); key++) {
                int[] answers = inputs.get(key);
                boolean single = domain.keys().get(key).single();
                for (int answer = random.nextInt(answers.length * 2); answer < answers.length; answer += single ? answers.length
                        : 1 + random.nextInt(answers.length)) {
                    set(at, answers[answer], true);
                }
            }
        }
    }

    private void set(int at, int input, boolean value) {
        long bit = 1L << at % Long.SIZE;
        long before = given[at / Long.SIZE][Circuit.node(input)];
        given[at / Long.SIZE][Circuit.node(input)] = value ? before | bit : before & ~bit;
    }

    /** Whether some case makes a literal true, if need be by a solver. */
    boolean isPossible(int literal) {
        if (literal == Circuit.FALSE || show(literal)) {
            return literal != Circuit.FALSE;
        }
        SatSolver solver = new SatSolver(circuit);
        boolean possible = solver.solve(literal);
        if (possible) {
            keep(solver);
        }
        return possible;
    }

    /** Keeps the case that a solver has found, in place of another. */
    private void keep(SatSolver solver) {
        inputs.forEach(answers -> {
            for (int input : answers) {
                set(next, input, solver.isTrue(input));
            }
        });
        next = (next + 1) % (WORDS * Long.SIZE);
    }

    /** Whether a literal is true in one of them. */
    private boolean show(int literal) {
        if (values.length < circuit.size()) {
            values = new long[circuit.size() * 2];
        }
        int[] cone = circuit.cone(literal);
        for (long[] word : given) {
            if (value(literal, cone, word) != 0) {
                return true;
            }
        }
        return false;
    }

    private long value(int literal, int[] cone, long... word) {
        values[0] = -1;
        for (int node : cone) {
            if (circuit.isInput(node)) {
                values[node] = node < word.length ? word[node] : 0;
            } else if (node > 0) {
                long all = -1;
                for (int part : circuit.parts(node)) {
                    all &= values[Circuit.node(part)] ^ -(part & 1);
                }
                values[node] = all;
            }
        }
        return values[Circuit.node(literal)] ^ -(literal & 1);
    }
}
