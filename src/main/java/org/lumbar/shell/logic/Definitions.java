package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every fact as a formula over answers: a conclusion holds if one of the ways to conclude it does. */
record Definitions(int[] literals, GroundRule[] solved, Map<Integer, Limitation> unknown) {

    static Definitions of(Circuit circuit, List<int[]> inputs, int facts, List<GroundRule.Unsolved> instances,
            GroundingOrder order) {
        int[] literals = new int[facts];
        int next = 0;
        for (int[] of : inputs) {
            for (int input : of) {
                literals[next++] = input;
            }
        }
        Definitions before = new Definitions(literals, new GroundRule[0], Map.of());
        return before.with(circuit, instances, order);
    }

    /** The same with some ways removed and others added; whatever does not depend on them stays the same part. */
    Definitions with(Circuit circuit, List<GroundRule.Unsolved> instances, GroundingOrder order) {
        Definitions changed = new Definitions(literals.clone(), new GroundRule[instances.size()], new HashMap<>(unknown));
        for (int fact : order.facts()) {
            List<Integer> fires = new ArrayList<>();
            for (int instance : order.supports(fact)) {
                GroundRule known = instance < solved.length && instances.get(instance).terms().stream().flatMap(Term::facts)
                        .allMatch(part -> changed.literals[part] == literals[part]) ? solved[instance] : null;
                changed.solved[instance] = known != null ? known : changed.solved(circuit, instances.get(instance));
                fires.add(changed.solved[instance].fires());
            }
            changed.literals[fact] = circuit.or(fires);
        }
        return changed;
    }

    private GroundRule solved(Circuit circuit, GroundRule.Unsolved instance) {
        int[] conditions = instance.terms().stream().mapToInt(term -> literal(circuit, term)).toArray();
        return new GroundRule(instance.bindings().asMap(), circuit.and(conditions), instance.concluded());
    }

    private int literal(Circuit circuit, Term term) {
        if (term instanceof Term.Present present) {
            return literals[present.fact()];
        } else if (term instanceof Term.Not not) {
            return Circuit.not(literal(circuit, not.term()));
        } else if (term instanceof Term.All all) {
            return circuit.and(all.terms().stream().mapToInt(one -> literal(circuit, one)).toArray());
        } else if (term instanceof Term.Any any) {
            return circuit.or(any.terms().stream().mapToInt(one -> literal(circuit, one)).toArray());
        }
        // one input for each: two conditions that cannot be read need not agree
        Term.Unknown open = (Term.Unknown) term;
        int input = circuit.input();
        unknown.put(Circuit.node(input), open.limitation());
        return input;
    }
}
