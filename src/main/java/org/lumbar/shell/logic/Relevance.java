package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which questions can still change some conclusions of a case that is answered in part. Fast once it is warm; one may be
 * kept for as long as the rules are. Safe for use by several threads, one at a time.
 */
public final class Relevance {

    private final CaseSpace space;
    private final Map<Integer, SatSolver> solvers = new HashMap<>();
    private final Map<Proposition, SatSolver> deciders = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> others = new HashMap<>();
    private final Map<Integer, Integer> changes = new HashMap<>();
    private final int[] watched;

    Relevance(CaseSpace space, int... watched) {
        this.space = space;
        this.watched = watched;
    }

    static LogicAnswer<Relevance> of(Grounding grounding, Predicate<Object> conclusions) {
        CaseSpace space = new CaseSpace(grounding);
        int[] watched = space.conclusions(conclusions).stream().mapToInt(literal -> literal).toArray();
        return space.<Relevance>refusal(watched).orElseGet(() -> new LogicAnswer.Offered<>(new Relevance(space, watched)));
    }

    /**
     * {@return the unanswered questions whose answers can still change a conclusion, in the order of the vocabulary}
     *
     * @param facts the answers of the case so far
     */
    public synchronized List<String> open(Iterable<?> facts) {
        List<String> open = new ArrayList<>();
        BitSet given = given(facts);
        for (int key = 0; key < space.grounding.inputs().size(); key++) {
            if (!isAnswered(key, given) && canChange(key, given)) {
                open.add(space.grounding.domain().keys().get(key).key());
            }
        }
        return open;
    }

    /**
     * {@return two ways to complete a case that differ in what one question is answered and in a conclusion; empty where
     * there are none, which is proved}
     *
     * @param facts the answers of the case so far
     * @param key a question that is unanswered
     */
    public synchronized Optional<CasePair> witness(Iterable<?> facts, String key) {
        BitSet given = given(facts);
        Optional<Integer> at = space.grounding.domain().indexOf(key);
        if (at.isEmpty() || isAnswered(at.get(), given) || !canChange(at.get(), given)) {
            return Optional.empty();
        }
        List<Object> own = new ArrayList<>();
        facts.forEach(own::add);
        Map<Integer, Integer> other = others.get(at.get());
        SatSolver solver = solvers.get(at.get());
        return Optional.of(new CasePair(space.decode(solver, own),
                space.decode(input -> solver.isTrue(other.getOrDefault(input, input)), own)));
    }

    /**
     * {@return the answers that settle alone whether something is so: each question with the answers after which it is
     * so, whatever the others are, or is not so} Nothing where it is settled already.
     *
     * @param facts the answers of the case so far
     * @param proposition what is to be settled
     * @param so whether it is to be so
     */
    public synchronized Map<String, List<Object>> deciding(Iterable<?> facts, Proposition proposition, boolean so) {
        Map<String, List<Object>> deciding = new LinkedHashMap<>();
        BitSet given = given(facts);
        int contrary = space.literal(proposition) ^ (so ? 1 : 0);
        int[] assumed = CaseSpace.with(assumed(given), contrary);
        SatSolver solver = deciders.computeIfAbsent(proposition, key -> new SatSolver(space.circuit));
        if (!solver.solve(assumed)) {
            return deciding;
        }
        for (int at = 0; at < space.grounding.inputs().size(); at++) {
            InputKey key = space.grounding.domain().keys().get(at);
            int[] inputs = space.grounding.inputs().get(at);
            for (int answer = 0; answer < inputs.length && !isAnswered(at, given); answer++) {
                if (!solver.solve(CaseSpace.with(assumed, inputs[answer]))) {
                    deciding.computeIfAbsent(key.key(), name -> new ArrayList<>())
                            .add(key.value(key.nearest(answer, List.of())));
                }
            }
        }
        return deciding;
    }

    private BitSet given(Iterable<?> facts) {
        return space.grounding.inputsOf(facts)
                .orElseThrow(() -> new IllegalArgumentException("these answers are none that the rules take: " + facts));
    }

    private boolean isAnswered(int key, BitSet given) {
        return Arrays.stream(space.grounding.inputs().get(key)).anyMatch(input -> given.get(Circuit.node(input)));
    }

    private int[] assumed(BitSet given) {
        return space.assumed(given, key -> isAnswered(key, given));
    }

    private boolean canChange(int key, BitSet given) {
        int change = changes.computeIfAbsent(key, this::change);
        return change != Circuit.FALSE && solvers.computeIfAbsent(key, of -> new SatSolver(space.circuit)).solve(CaseSpace.with(assumed(given), change));
    }

    private int change(int key) {
        Map<Integer, Integer> other = new HashMap<>();
        int[] inputs = space.grounding.inputs().get(key);
        for (int input : inputs) {
            other.put(input, space.circuit.input());
        }
        if (space.grounding.domain().keys().get(key).single()) {
            space.circuit.exclude(other.values().stream().mapToInt(input -> input).toArray());
        }
        others.put(key, other);
        int[] replaced = space.circuit.replace(other, watched);
        List<Integer> differences = new ArrayList<>();
        for (int i = 0; i < watched.length; i++) {
            differences.add(space.circuit.differ(watched[i], replaced[i]));
        }
        return space.circuit.or(differences);
    }
}
