package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Item;

/** Writes the cases that break a claim as clauses, for any other solver. */
final class Dimacs {

    private final CaseSpace space;
    private final Map<Integer, Integer> variables = new HashMap<>();
    private final List<String> clauses = new ArrayList<>();
    private final StringBuilder names = new StringBuilder();

    private Dimacs(CaseSpace space) {
        this.space = space;
    }

    static LogicAnswer<String> of(ClaimProver prover) {
        int broken = prover.broken();
        return prover.answer(() -> new Dimacs(prover.space()).write(broken), broken);
    }

    private String write(int broken) {
        Circuit circuit = space.circuit;
        Set<Integer> nodes = new LinkedHashSet<>();
        for (int node : circuit.cone(broken)) {
            nodes.add(node);
            Arrays.stream(circuit.exclusiveWith(node)).map(Circuit::node).forEach(nodes::add);
        }
        nodes.forEach(node -> variables.put(node, variables.size() + 1));
        names();
        nodes.forEach(this::define);
        clause(broken);
        return "c The clauses can be true together if and only if some case breaks the claim.\n" + names
                + "p cnf " + variables.size() + " " + clauses.size() + "\n" + String.join("", clauses);
    }

    private void names() {
        for (int key = 0; key < space.grounding.inputs().size(); key++) {
            for (int answer = 0; answer < space.grounding.inputs().get(key).length; answer++) {
                InputKey of = space.grounding.domain().keys().get(key);
                name(space.grounding.inputs().get(key)[answer], of.key() + " = " + of.label(answer));
            }
        }
        space.grounding.conclusions().forEach((conclusion, literal) -> name(literal,
                Item.of(conclusion).type() + Item.of(conclusion).properties().entrySet()));
    }

    private void name(int literal, String name) {
        if (variables.containsKey(Circuit.node(literal)) && Circuit.node(literal) != 0) {
            names.append("c ").append(number(literal)).append(' ').append(name.replaceAll("\\R", " ")).append('\n');
        }
    }

    private int number(int literal) {
        return variables.get(Circuit.node(literal)) * ((literal & 1) == 1 ? -1 : 1);
    }

    private void clause(int... literals) {
        clauses.add(Arrays.stream(literals).mapToObj(literal -> number(literal) + " ").collect(Collectors.joining()) + "0\n");
    }

    private void define(int node) {
        Circuit circuit = space.circuit;
        if (node == 0) {
            clause(Circuit.TRUE);
        } else if (circuit.isInput(node)) {
            for (int other : circuit.exclusiveWith(node)) {
                if (Circuit.node(other) < node) {
                    clause(2 * node + 1, Circuit.not(other));
                }
            }
        } else {
            int[] parts = circuit.parts(node);
            Arrays.stream(parts).forEach(part -> clause(2 * node + 1, part));
            clause(CaseSpace.with(Arrays.stream(parts).map(Circuit::not).toArray(), 2 * node));
        }
    }
}
