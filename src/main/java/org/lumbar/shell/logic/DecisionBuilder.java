package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Builds a small tree of the questions that decide a proposition; its size depends mostly on their order. For one order. */
final class DecisionBuilder {

    private static final int MAX_NODES = 50_000;

    /** A question, or one answer of a list. */
    private record Level(int key, Optional<Integer> answer) {
    }

    /** A diagram and what its levels ask. */
    private record Ordered(List<Level> levels, DecisionDiagram diagrams, int root, int size) {
        Ordered moved(List<Level> to) {
            DecisionDiagram other = new DecisionDiagram(MAX_NODES);
            int moved = other.moved(diagrams, root, levels.stream().mapToInt(to::indexOf).toArray(), new HashMap<>());
            return new Ordered(to, other, moved, other.isTooLarge() ? Integer.MAX_VALUE : other.size(moved));
        }
    }

    private final CaseSpace space;
    private final List<Level> levels = new ArrayList<>();
    private final Map<Integer, Integer> inputs = new HashMap<>();
    private final DecisionDiagram diagrams;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final List<DecisionTree.Question> questions = new ArrayList<>();

    private DecisionBuilder(CaseSpace space, DecisionDiagram diagrams) {
        this.space = space;
        this.diagrams = diagrams;
    }

    private DecisionBuilder(CaseSpace space, List<Integer> keys) {
        this(space, new DecisionDiagram(MAX_NODES));
        for (int key : keys) {
            boolean single = space.grounding.domain().keys().get(key).single();
            int answers = space.grounding.inputs().get(key).length;
            if (single) {
                levels.add(new Level(key, Optional.empty()));
            }
            for (int answer = 0; answer < answers; answer++) {
                if (!single) {
                    levels.add(new Level(key, Optional.of(answer)));
                }
                List<Integer> next = new ArrayList<>(Collections.nCopies(single ? answers + 1 : 2, DecisionDiagram.NEVER));
                next.set(single ? answer + 1 : 1, DecisionDiagram.ALWAYS);
                inputs.put(Circuit.node(space.grounding.inputs().get(key)[answer]), diagrams.node(levels.size() - 1, List.copyOf(next)));
            }
        }
    }

    static LogicAnswer<DecisionTree> of(CaseSpace space, Proposition proposition) {
        int literal = space.literal(proposition);
        return space.answer(() -> {
            List<Integer> asked = keys(space, literal);
            List<Integer> reversed = new ArrayList<>(asked);
            Collections.reverse(reversed);
            List<Integer> plain = asked.stream().sorted().toList();
            return List.of(plain, asked, reversed).stream().flatMap(order -> new DecisionBuilder(space, order).ordered(literal).stream())
                    .min(Comparator.comparingInt(Ordered::size)).map(found -> tree(space, sifted(found)));
        }, literal).then(found -> found.<LogicAnswer<DecisionTree>>map(LogicAnswer.Offered::new).orElseGet(() ->
                new LogicAnswer.NotOffered<>(List.of(Limitation.ofAll("exactly when this is so takes too many questions")))));
    }

    /** The keys that a literal depends on; those that the first conclusions need come first. */
    private static List<Integer> keys(CaseSpace space, int literal) {
        Map<Integer, Integer> keys = new HashMap<>();
        for (int key = 0; key < space.grounding.inputs().size(); key++) {
            int of = key;
            Arrays.stream(space.grounding.inputs().get(key)).forEach(input -> keys.put(Circuit.node(input), of));
        }
        Map<Integer, Integer> found = new LinkedHashMap<>();
        int[] cone = space.circuit.cone(literal);
        for (int node : cone) {
            IntStream.of(space.circuit.isInput(node) ? new int[0] : space.circuit.parts(node)).map(Circuit::node)
                    .filter(keys::containsKey).forEach(input -> found.putIfAbsent(keys.get(input), input));
            if (keys.containsKey(node) && node == Circuit.node(literal)) {
                found.putIfAbsent(keys.get(node), node);
            }
        }
        return List.copyOf(found.keySet());
    }

    private Optional<Ordered> ordered(int literal) {
        Map<Integer, Integer> done = new HashMap<>(inputs);
        done.put(Circuit.node(Circuit.TRUE), DecisionDiagram.ALWAYS);
        for (int node : space.circuit.cone(literal)) {
            if (!space.circuit.isInput(node) && node > 0) {
                int diagram = DecisionDiagram.ALWAYS;
                for (int part : space.circuit.parts(node)) {
                    diagram = diagrams.and(diagram, signed(done, part));
                }
                done.put(node, diagram);
            }
        }
        int decided = signed(done, literal);
        return diagrams.isTooLarge() ? Optional.empty() : Optional.of(new Ordered(levels, diagrams, decided, diagrams.size(decided)));
    }

    /** The smallest diagram found by moving one question at a time. */
    private static Ordered sifted(Ordered first) {
        Ordered best = first;
        for (int before = Integer.MAX_VALUE; best.size() < before;) {
            before = best.size();
            for (int key : first.levels().stream().mapToInt(Level::key).distinct().toArray()) {
                List<Level> moving = best.levels().stream().filter(level -> level.key() == key).toList();
                List<Level> others = best.levels().stream().filter(level -> level.key() != key).toList();
                for (int place = 0; place <= others.size(); place++) {
                    if (place == 0 || place == others.size() || others.get(place - 1).key() != others.get(place).key()) {
                        List<Level> order = new ArrayList<>(others);
                        order.addAll(place, moving);
                        Ordered moved = best.moved(order);
                        best = moved.size() < best.size() ? moved : best;
                    }
                }
            }
        }
        return best;
    }

    private static DecisionTree tree(CaseSpace space, Ordered ordered) {
        DecisionBuilder builder = new DecisionBuilder(space, ordered.diagrams());
        builder.levels.addAll(ordered.levels());
        return new DecisionTree(builder.place(ordered.root()), builder.questions);
    }

    private int signed(Map<Integer, Integer> done, int literal) {
        int diagram = done.get(Circuit.node(literal));
        return (literal & 1) == 1 ? diagrams.not(diagram) : diagram;
    }

    private int place(int diagram) {
        if (diagram <= DecisionDiagram.ALWAYS) {
            return diagram == DecisionDiagram.ALWAYS ? DecisionTree.SO : DecisionTree.NOT_SO;
        }
        Integer place = places.get(diagram);
        if (place == null) {
            place = questions.size();
            places.put(diagram, place);
            questions.add(null);
            questions.set(place, question(diagram));
        }
        return place;
    }

    private DecisionTree.Question question(int diagram) {
        Level level = levels.get(diagrams.level(diagram));
        InputKey key = space.grounding.domain().keys().get(level.key());
        Map<Integer, List<String>> answers = new LinkedHashMap<>();
        Map<Integer, List<Object>> facts = new HashMap<>();
        List<Integer> next = diagrams.next(diagram);
        for (int value = 0; value < next.size(); value++) {
            List<String> same = answers.computeIfAbsent(next.get(value), to -> new ArrayList<>());
            List<Object> given = facts.computeIfAbsent(next.get(value), to -> new ArrayList<>());
            if (level.answer().isPresent()) {
                same.add(value == 1 ? "yes" : "no");
            } else if (value > 0) {
                same.add(key.label(value - 1));
            }
            if (value > 0) {
                given.add(key.nearest(level.answer().orElse(value - 1), List.of()));
            }
        }
        int unanswered = next.get(0);
        return new DecisionTree.Question(key.key(), level.answer().map(key::label), answers.entrySet().stream()
                .map(one -> new DecisionTree.Branch(one.getValue(), facts.get(one.getKey()),
                        level.answer().isEmpty() && one.getKey() == unanswered, place(one.getKey()))).toList());
    }
}
