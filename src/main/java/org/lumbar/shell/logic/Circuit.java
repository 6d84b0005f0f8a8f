package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas made of inputs and conjunctions, in which equal parts are shared. A literal is twice the number of its node,
 * plus one if it is negated. Not thread-safe.
 */
final class Circuit {

    static final int TRUE = 0;
    static final int FALSE = 1;
    private static final int COST = 10;
    /** More would not fit into a small heap. */
    private static final int MAX = 2_000_000;

    /** The parts of a conjunction, to find an equal one. */
    private record Parts(int[] literals) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Parts parts && Arrays.equals(literals, parts.literals);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(literals);
        }
    }

    private final List<int[]> nodes;
    private final Map<Parts, Integer> known;
    private final List<int[]> exclusive;
    private final Map<Integer, Integer> exclusiveOf;
    private final Work work;

    Circuit() {
        work = new Work();
        nodes = new ArrayList<>(List.of(new int[0]));
        known = new HashMap<>();
        exclusive = new ArrayList<>();
        exclusiveOf = new HashMap<>();
    }

    /** A copy, which can grow as far as the budget allows. */
    Circuit(Circuit other, Work work) {
        this.work = work;
        nodes = new ArrayList<>(other.nodes);
        known = new HashMap<>(other.known);
        exclusive = new ArrayList<>(other.exclusive);
        exclusiveOf = new HashMap<>(other.exclusiveOf);
    }

    static int not(int literal) {
        return literal ^ 1;
    }

    static int node(int literal) {
        return literal >> 1;
    }

    int size() {
        return nodes.size();
    }

    Work work() {
        return work;
    }

    /** A new input, as a literal. */
    int input() {
        nodes.add(null);
        return 2 * (nodes.size() - 1);
    }

    static boolean isAnyIn(BitSet nodes, int... literals) {
        return Arrays.stream(literals).anyMatch(literal -> nodes.get(node(literal)));
    }

    boolean isInput(int node) {
        return nodes.get(node) == null;
    }

    /** The literals of which a node is the conjunction. */
    int[] parts(int node) {
        return nodes.get(node);
    }

    /** Requires at most one of these inputs to be true. */
    void exclude(int... inputs) {
        for (int input : inputs) {
            exclusiveOf.put(node(input), exclusive.size());
        }
        exclusive.add(inputs);
    }

    /** The group of mutually exclusive inputs that an input belongs to; empty if there is none. */
    int[] exclusiveWith(int node) {
        Integer group = exclusiveOf.get(node);
        return group == null ? new int[0] : exclusive.get(group);
    }

    int and(int... literals) {
        int[] sorted = Arrays.stream(literals).filter(literal -> literal != TRUE).sorted().distinct().toArray();
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] == FALSE || i > 0 && sorted[i] == not(sorted[i - 1])) {
                return FALSE;
            }
        }
        if (sorted.length < 2) {
            return sorted.length == 0 ? TRUE : sorted[0];
        }
        return 2 * known.computeIfAbsent(new Parts(sorted), parts -> {
            work.spend(nodes.size() < MAX ? COST + sorted.length : Work.ONE);
            nodes.add(sorted);
            return nodes.size() - 1;
        });
    }

    int or(int... literals) {
        return not(and(Arrays.stream(literals).map(Circuit::not).toArray()));
    }

    static int[] array(Collection<Integer> literals) {
        return literals.stream().mapToInt(literal -> literal).toArray();
    }

    int and(Collection<Integer> literals) {
        return and(array(literals));
    }

    int or(Collection<Integer> literals) {
        return or(array(literals));
    }

    int differ(int one, int other) {
        return one == other ? FALSE : or(and(one, not(other)), and(not(one), other));
    }

    /** That any literal differs from the one at the same index of the others. */
    int differ(int[] ones, int... others) {
        List<Integer> differences = new ArrayList<>();
        for (int i = 0; i < ones.length; i++) {
            differences.add(differ(ones[i], others[i]));
        }
        return or(differences);
    }

    /** The nodes that literals depend on, parts first. */
    int[] cone(int... literals) {
        BitSet needed = new BitSet();
        int highest = 0;
        for (int literal : literals) {
            needed.set(node(literal));
            highest = Math.max(highest, node(literal));
        }
        for (int node = highest; node > 0; node--) {
            if (needed.get(node) && nodes.get(node) != null) {
                for (int part : nodes.get(node)) {
                    needed.set(node(part));
                }
            }
        }
        return needed.stream().toArray();
    }

    /** The same formulas with other literals in place of inputs. */
    int[] replace(Map<Integer, Integer> inputs, int... literals) {
        Map<Integer, Integer> replaced = new HashMap<>();
        for (int node : cone(literals)) {
            if (nodes.get(node) == null) {
                replaced.put(node, inputs.getOrDefault(2 * node, 2 * node));
            } else {
                int[] parts = nodes.get(node);
                int[] others = new int[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    others[i] = replaced.getOrDefault(node(parts[i]), TRUE) ^ parts[i] & 1;
                }
                replaced.put(node, and(others));
            }
        }
        return Arrays.stream(literals).map(literal -> replaced.getOrDefault(node(literal), TRUE) ^ literal & 1).toArray();
    }

    /** The values of all nodes, given the nodes of the inputs that are true. */
    BitSet values(BitSet trueInputs) {
        BitSet values = new BitSet(nodes.size());
        values.set(0);
        for (int node = 1; node < nodes.size(); node++) {
            int[] parts = nodes.get(node);
            values.set(node, parts == null ? trueInputs.get(node) : all(parts, values));
        }
        return values;
    }

    /** The values of the nodes of a cone. */
    BitSet values(int[] cone, BitSet trueInputs) {
        BitSet values = new BitSet();
        values.set(0);
        for (int node : cone) {
            if (node > 0) {
                int[] parts = nodes.get(node);
                values.set(node, parts == null ? trueInputs.get(node) : all(parts, values));
            }
        }
        return values;
    }

    /** The inputs of a cone that literals still depend on syntactically, given what is true. */
    BitSet open(int[] cone, int[] given, int... literals) {
        BitSet fixed = new BitSet();
        BitSet values = new BitSet();
        fixed.set(0);
        values.set(0);
        for (int literal : given) {
            fixed.set(node(literal));
            values.set(node(literal), (literal & 1) == 0);
        }
        for (int node : cone) {
            int[] parts = nodes.get(node);
            if (node > 0 && parts != null) {
                boolean all = Arrays.stream(parts).allMatch(part -> fixed.get(node(part)) && holds(part, values));
                fixed.set(node, all || Arrays.stream(parts).anyMatch(part -> fixed.get(node(part)) && !holds(part, values)));
                values.set(node, all);
            }
        }
        BitSet open = new BitSet();
        for (int literal : literals) {
            open.set(node(literal));
        }
        for (int i = cone.length - 1; i >= 0; i--) {
            int node = cone[i];
            if (fixed.get(node)) {
                open.clear(node);
            } else if (open.get(node) && nodes.get(node) != null) {
                for (int part : nodes.get(node)) {
                    open.set(node(part));
                }
            }
        }
        return open;
    }

    private static boolean all(int[] parts, BitSet values) {
        for (int part : parts) {
            if (!holds(part, values)) {
                return false;
            }
        }
        return true;
    }

    static boolean holds(int literal, BitSet values) {
        return values.get(node(literal)) != ((literal & 1) == 1);
    }
}
