package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules as formulas over answers. */
record Grounding(InputDomain domain, Circuit circuit, List<int[]> inputs, Map<Object, Integer> conclusions,
        List<List<GroundRule>> instances, List<LogicRule> rules, Map<Integer, Limitation> unknown) {

    /** The inputs that a case makes true, as nodes; empty if it has an answer that the formulas do not cover. */
    Optional<BitSet> inputsOf(Iterable<?> facts) {
        BitSet given = new BitSet();
        for (Object fact : facts) {
            Optional<InputDomain.Input> input = domain.of(fact);
            if (input.isPresent()) {
                given.set(Circuit.node(inputs.get(input.get().key())[input.get().answer()]));
            } else if (domain.isAbout(fact)) {
                return Optional.empty();
            }
        }
        return Optional.of(given);
    }

    /** What a case leads to; only where nothing is unknown. */
    Set<Object> concluded(Iterable<?> facts) {
        BitSet values = circuit.values(inputsOf(facts).orElseThrow());
        Set<Object> concluded = new LinkedHashSet<>();
        conclusions.forEach((conclusion, literal) -> {
            if (Circuit.holds(literal, values)) {
                concluded.add(conclusion);
            }
        });
        return concluded;
    }

    /** That a rule fires. */
    int fires(Circuit in, int rule) {
        return in.or(instances.get(rule).stream().map(GroundRule::fires).toList());
    }

    /** What a formula depends on that could not be read. */
    List<Limitation> limitations(Circuit in, int... literals) {
        List<Limitation> found = new ArrayList<>();
        if (!unknown.isEmpty()) {
            for (int node : in.cone(literals)) {
                Optional.ofNullable(unknown.get(node)).filter(one -> !found.contains(one)).ifPresent(found::add);
            }
        }
        return found;
    }
}
