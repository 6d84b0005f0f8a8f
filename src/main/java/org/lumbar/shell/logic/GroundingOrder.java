package org.lumbar.shell.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which conclusions can be defined, each after those it depends on, or the rules in the loops. */
final class GroundingOrder {

    private final List<GroundRule.Unsolved> instances;
    private final int answers;
    private final List<List<Integer>> supports = new ArrayList<>();
    private final List<int[]> needs = new ArrayList<>();
    private final List<List<Integer>> users = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final Set<Integer> loops = new HashSet<>();

    /**
     * @param instances null in place of those that are gone
     * @param answers how many of the facts, from the first, are answers and depend on nothing
     */
    GroundingOrder(List<GroundRule.Unsolved> instances, int facts, int answers) {
        this.instances = instances;
        this.answers = answers;
        for (int fact = 0; fact < facts; fact++) {
            supports.add(new ArrayList<>(1));
            users.add(new ArrayList<>(1));
        }
        for (int i = 0; i < instances.size(); i++) {
            if (instances.get(i) == null) {
                needs.add(new int[0]);
                continue;
            }
            supports.get(instances.get(i).concluded()).add(i);
            int[] needed = instances.get(i).terms().stream().flatMap(Term::facts).mapToInt(fact -> fact)
                    .filter(fact -> fact >= answers).distinct().toArray();
            needs.add(needed);
            for (int fact : needed) {
                users.get(fact).add(i);
            }
        }
        sort();
    }

    private void sort() {
        int[] open = new int[supports.size()];
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i).length > 0) {
                open[instances.get(i).concluded()] += needs.get(i).length;
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int fact = answers; fact < open.length; fact++) {
            if (open[fact] == 0) {
                ready.add(fact);
            }
        }
        while (!ready.isEmpty()) {
            int fact = ready.remove();
            order.add(fact);
            for (int user : users.get(fact)) {
                if (--open[instances.get(user).concluded()] == 0) {
                    ready.add(instances.get(user).concluded());
                }
            }
        }
        if (order.size() < supports.size() - answers) {
            findLoops();
        }
    }

    /** What is left depends on a loop; what nothing left depends on is not part of one. */
    private void findLoops() {
        Set<Integer> left = new HashSet<>();
        for (int fact = answers; fact < supports.size(); fact++) {
            left.add(fact);
        }
        order.forEach(left::remove);
        while (left.removeIf(fact -> users.get(fact).stream().noneMatch(user -> left.contains(instances.get(user).concluded())))) {
            continue;
        }
        for (int i = 0; i < needs.size(); i++) {
            if (instances.get(i) != null && left.contains(instances.get(i).concluded())) {
                for (int fact : needs.get(i)) {
                    if (left.contains(fact)) {
                        loops.add(instances.get(i).rule());
                    }
                }
            }
        }
    }

    List<Integer> facts() {
        return order;
    }

    List<Integer> supports(int fact) {
        return supports.get(fact);
    }

    Set<Integer> loops() {
        return loops;
    }
}
