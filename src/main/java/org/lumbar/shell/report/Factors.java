package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.logic.DecisionTree.Cell;

/** Splits the ways to a conclusion into independent groups of questions, of each of which one way is needed. */
final class Factors {

    private Factors() {
    }

    /** The ways of each group; a single group if they cannot be split. */
    static List<List<List<Cell>>> of(List<List<Cell>> ways) {
        List<Set<String>> groups = new ArrayList<>();
        ways.stream().flatMap(List::stream).map(cell -> cell.question().key()).distinct().forEach(key -> join(key, groups, ways));
        List<List<List<Cell>>> apart = groups.stream().map(group -> within(group, ways)).toList();
        long product = apart.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        return product == ways.size() ? apart : List.of(ways);
    }

    /** Merges all groups that a key depends on. */
    private static void join(String key, List<Set<String>> groups, List<List<Cell>> ways) {
        Set<String> joined = new LinkedHashSet<>(Set.of(key));
        Optional<Set<String>> bound = groups.stream().filter(group -> group.stream().anyMatch(other -> areBound(key, other, ways)))
                .findFirst();
        while (bound.isPresent()) {
            groups.remove(bound.get());
            bound.get().addAll(joined);
            joined = bound.get();
            Set<String> all = joined;
            bound = groups.stream().filter(group -> group.stream().anyMatch(
                    other -> all.stream().anyMatch(one -> areBound(one, other, ways)))).findFirst();
        }
        groups.add(joined);
    }

    private static boolean areBound(String one, String other, List<List<Cell>> ways) {
        return within(Set.of(one), ways).size() * within(Set.of(other), ways).size() != within(Set.of(one, other), ways).size();
    }

    private static List<List<Cell>> within(Set<String> keys, List<List<Cell>> ways) {
        return ways.stream().map(way -> way.stream().filter(cell -> keys.contains(cell.question().key())).toList())
                .distinct().toList();
    }

    static Map<String, List<Cell>> byQuestion(List<Cell> way) {
        return way.stream().collect(Collectors.groupingBy(cell -> cell.question().key(), LinkedHashMap::new, Collectors.toList()));
    }
}
