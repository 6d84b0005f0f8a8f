package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that some case may have or lead to, found by type and by the value of a property. Not thread-safe. */
final class PossibleFacts {

    /** Where facts are looked up: all of a type, or those with a value of a property. */
    record Index(String type, int property, Object value) {
        static Index ofType(String type) {
            return new Index(type, -1, null);
        }
    }

    private final List<Object> facts = new ArrayList<>();
    private final List<Object[]> values = new ArrayList<>();
    private final Map<Object, Integer> byFact = new HashMap<>();
    private final Map<Index, List<Integer>> byIndex = new HashMap<>();

    int size() {
        return facts.size();
    }

    Object fact(int id) {
        return facts.get(id);
    }

    Object[] values(int id) {
        return values.get(id);
    }

    Integer id(Object fact) {
        return byFact.get(fact);
    }

    /** Adds a new fact, and returns where it can be looked up. */
    List<Index> add(FactShape shape, Object fact) {
        int id = facts.size();
        Object[] read = shape.values(fact);
        facts.add(fact);
        values.add(read);
        byFact.put(fact, id);
        List<Index> places = new ArrayList<>(List.of(Index.ofType(shape.name())));
        for (int i = 0; i < read.length; i++) {
            places.add(new Index(shape.name(), i, Kind.key(read[i])));
        }
        places.forEach(place -> byIndex.computeIfAbsent(place, key -> new ArrayList<>()).add(id));
        return places;
    }

    List<Integer> at(Index index) {
        return byIndex.getOrDefault(index, List.of());
    }
}
