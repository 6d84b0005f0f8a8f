package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decision diagrams in which a level may have many values; equal diagrams are shared. Not thread-safe. */
final class DecisionDiagram {

    static final int NEVER = 0;
    static final int ALWAYS = 1;

    private record Node(int level, List<Integer> next) {
    }

    private record Pair(int one, int other) {
    }

    private final List<Node> nodes = new ArrayList<>(Arrays.asList(null, null));
    private final Map<Node, Integer> known = new HashMap<>();
    private final Map<Pair, Integer> conjunctions = new HashMap<>();
    private final Map<Integer, Integer> negations = new HashMap<>(Map.of(NEVER, ALWAYS, ALWAYS, NEVER));
    private final int max;

    /** @param max how many nodes there may be before {@link #isTooLarge} */
    DecisionDiagram(int max) {
        this.max = max;
    }

    boolean isTooLarge() {
        return nodes.size() > max;
    }

    int level(int diagram) {
        return nodes.get(diagram).level;
    }

    List<Integer> next(int diagram) {
        return nodes.get(diagram).next;
    }

    /** How many nodes a diagram consists of. */
    int size(int diagram) {
        Set<Integer> seen = new HashSet<>();
        count(diagram, seen);
        return seen.size();
    }

    private void count(int diagram, Set<Integer> seen) {
        if (diagram > ALWAYS && seen.add(diagram)) {
            next(diagram).forEach(to -> count(to, seen));
        }
    }

    /** A copy of a diagram from elsewhere, with its levels in other places. */
    int moved(DecisionDiagram from, int diagram, int[] places, Map<Integer, Integer> done) {
        if (diagram <= ALWAYS || done.containsKey(diagram)) {
            return diagram <= ALWAYS ? diagram : done.get(diagram);
        }
        List<Integer> next = from.next(diagram);
        int none = ALWAYS;
        for (int to : new LinkedHashSet<>(next)) {
            int here = node(places[from.level(diagram)], next.stream().map(one -> one == to ? ALWAYS : NEVER).toList());
            none = and(none, not(and(here, moved(from, to, places, done))));
        }
        done.put(diagram, not(none));
        return not(none);
    }

    int node(int level, List<Integer> next) {
        if (next.stream().allMatch(next.get(0)::equals)) {
            return next.get(0);
        }
        return known.computeIfAbsent(new Node(level, next), node -> {
            nodes.add(node);
            return nodes.size() - 1;
        });
    }

    int not(int diagram) {
        Integer done = negations.get(diagram);
        if (done == null) {
            Node node = nodes.get(diagram);
            done = node(node.level, node.next.stream().map(this::not).toList());
            negations.put(diagram, done);
        }
        return done;
    }

    int and(int one, int other) {
        if (one == NEVER || other == NEVER || isTooLarge()) {
            return NEVER;
        } else if (one == ALWAYS || one == other) {
            return other;
        } else if (other == ALWAYS) {
            return one;
        }
        Pair pair = new Pair(Math.min(one, other), Math.max(one, other));
        Integer done = conjunctions.get(pair);
        if (done == null) {
            int level = Math.min(level(one), level(other));
            int size = (level(one) == level ? next(one) : next(other)).size();
            List<Integer> next = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                next.add(and(level(one) == level ? next(one).get(i) : one, level(other) == level ? next(other).get(i) : other));
            }
            done = node(level, List.copyOf(next));
            conjunctions.put(pair, done);
        }
        return done;
    }
}
