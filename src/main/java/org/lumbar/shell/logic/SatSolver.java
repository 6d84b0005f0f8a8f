package org.lumbar.shell.logic;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.logicng.collections.LNGBooleanVector;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** Decides whether literals of a circuit can be true together; reads only what they depend on. Not thread-safe. */
final class SatSolver {

    private static final int CONFLICT = 20;
    private static final int SHARE = 50;

    private final Circuit circuit;
    private final MiniSat2Solver solver = new MiniSat2Solver();
    private final Map<Integer, Integer> variables = new HashMap<>();
    private LNGBooleanVector model;

    SatSolver(Circuit circuit) {
        this.circuit = circuit;
        variables.put(Circuit.node(Circuit.TRUE), solver.newVar(true, true));
        clause(of(Circuit.TRUE));
    }

    int size() {
        return solver.nVars();
    }

    /** Requires one of the literals to be true from now on. */
    void add(int... literals) {
        clause(Arrays.stream(literals).map(this::load).toArray());
    }

    /** Whether all of these can be true together. */
    boolean solve(int... assumed) {
        LNGIntVector assumptions = new LNGIntVector();
        for (int literal : assumed) {
            assumptions.push(load(literal));
        }
        boolean possible = solver.solve(new Conflicts(), assumptions) == Tristate.TRUE;
        model = possible ? new LNGBooleanVector(solver.model()) : null;
        return possible;
    }

    /** Whether a literal is true in the last solution; an input that nothing depends on is not. */
    boolean isTrue(int literal) {
        int node = Circuit.node(literal);
        Integer variable = variables.get(node);
        // nodes created since have no variable, and follow from those that have one
        boolean value = variable != null && variable < model.size() ? model.get(variable)
                : !circuit.isInput(node) && Arrays.stream(circuit.parts(node)).allMatch(this::isTrue);
        return value != ((literal & 1) == 1);
    }

    /** Most of the work is in conflicts, and each takes longer the more variables there are. */
    private final class Conflicts implements SATHandler {
        @Override
        public boolean detectedConflict() {
            circuit.work().spend(CONFLICT + solver.nVars() / SHARE);
            return true;
        }
    }

    private int of(int literal) {
        return MiniSatStyleSolver.mkLit(variables.get(Circuit.node(literal)), (literal & 1) == 1);
    }

    private void clause(int... literals) {
        LNGIntVector clause = new LNGIntVector();
        for (int literal : literals) {
            clause.push(literal);
        }
        solver.addClause(clause, null);
    }

    private int load(int literal) {
        Deque<Integer> open = new ArrayDeque<>();
        if (!variables.containsKey(Circuit.node(literal))) {
            open.push(Circuit.node(literal));
        }
        while (!open.isEmpty()) {
            int node = open.peek();
            boolean ready = true;
            if (!circuit.isInput(node)) {
                for (int part : circuit.parts(node)) {
                    if (!variables.containsKey(Circuit.node(part))) {
                        open.push(Circuit.node(part));
                        ready = false;
                    }
                }
            }
            if (ready) {
                open.pop();
                if (!variables.containsKey(node)) {
                    define(node);
                }
            }
        }
        return of(literal);
    }

    private void define(int node) {
        variables.put(node, solver.newVar(true, true));
        if (circuit.isInput(node)) {
            exclude(circuit.exclusiveWith(node));
            return;
        }
        int[] parts = circuit.parts(node);
        circuit.work().spend(parts.length);
        int[] whole = new int[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            clause(of(2 * node + 1), of(parts[i]));
            whole[i] = of(Circuit.not(parts[i]));
        }
        whole[parts.length] = of(2 * node);
        clause(whole);
    }

    private void exclude(int... inputs) {
        circuit.work().spend((long) inputs.length * inputs.length);
        for (int input : inputs) {
            variables.computeIfAbsent(Circuit.node(input), node -> solver.newVar(true, true));
        }
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < i; j++) {
                clause(of(Circuit.not(inputs[i])), of(Circuit.not(inputs[j])));
            }
        }
    }
}
