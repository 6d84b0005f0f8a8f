package org.lumbar.shell.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One way to meet conditions: the values of their variables, and the facts matched, in order. */
record Match(Map<String, Object> variables, List<Object> facts) {

    static final Match OF_NOTHING = new Match(Map.of(), List.of());

    Match with(Map<String, Object> more, Object fact) {
        List<Object> longer = new ArrayList<>(facts.size() + 1);
        longer.addAll(facts);
        longer.add(fact);
        return new Match(more, longer);
    }

    /** The values of its variables, without whole facts and nulls; names without the dollar sign. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean
                    || value instanceof Enum<?>) {
                values.put(name.substring(1), value);
            }
        });
        return values;
    }
}
