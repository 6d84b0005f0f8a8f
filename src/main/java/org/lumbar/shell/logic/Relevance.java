package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which questions can still change some conclusions of a case that is answered in part. Fast once warm: keep one for as long
 * as the rules. Safe for use by several threads, one at a time.
 */
public final class Relevance {

    /** Variables of solvers that are kept for the next case; more would not fit into a small heap. */
    private static final int MAX_KEPT = 300_000;

    private final CaseSpace space;
    private final Map<Integer, SatSolver> solvers = new HashMap<>();
    private final Map<Proposition, SatSolver> deciders = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> others = new HashMap<>();
    private final Map<Integer, Integer> changes = new HashMap<>();
    private final Map<Integer, int[]> avoidedOthers = new HashMap<>();
    private final int[] watched;
    private final int[] avoided;
    private final int[] watchedCone;
    private final int[] avoidedCone;

    Relevance(CaseSpace space, int[] watched, int[] avoided) {
        this.space = space;
        this.watched = watched;
        this.avoided = avoided;
        this.watchedCone = space.circuit.cone(watched);
        this.avoidedCone = space.circuit.cone(avoided);
    }

    static LogicAnswer<Relevance> of(Grounding grounding, Predicate<Object> conclusions, Predicate<Object> avoided) {
        CaseSpace space = new CaseSpace(grounding, Work.each());
        int[] watched = Circuit.array(space.conclusions(conclusions));
        int[] never = Circuit.array(space.conclusions(avoided));
        return space.answer(() -> new Relevance(space, watched, never), CaseSpace.with(watched, never));
    }

    /** {@return whether the formulas cover the answers of a case} */
    public boolean takes(Iterable<?> facts) {
        return space.grounding.inputsOf(facts).isPresent();
    }

    /** {@return every key under which a case can answer, whether or not a question asks for it} */
    public List<String> keys() {
        return space.grounding.domain().keys().stream().map(InputKey::key).toList();
    }

    /**
     * {@return the unanswered questions whose answers can still change a conclusion, in the order of the vocabulary} One
     * that takes too much work to rule out is among them.
     */
    public List<String> open(Iterable<?> facts) {
        return open(facts, Set.of());
    }

    /** {@return the same where some questions will never be answered} */
    public List<String> open(Iterable<?> facts, Set<String> never) {
        Open open = on(facts, never);
        return open.candidates().stream().filter(open::matters).toList();
    }

    /** {@return a case that is answered in part, to be asked about} Some questions will never be answered. */
    public synchronized Open on(Iterable<?> facts, Set<String> never) {
        List<Object> own = new ArrayList<>();
        facts.forEach(own::add);
        return new Open(own, known(own, never));
    }

    /** What is still open in a case. */
    public final class Open {

        private final List<Object> own;
        private final Known known;

        private Open(List<Object> own, Known known) {
            this.own = own;
            this.known = known;
        }

        /** {@return the unanswered questions that the formula of a conclusion still contains, in the order of the vocabulary} */
        public List<String> candidates() {
            return known.candidates.stream().mapToObj(Relevance.this::name).toList();
        }

        /** {@return whether its answer can still change a conclusion, or it takes too much work to rule that out} */
        public boolean matters(String key) {
            synchronized (Relevance.this) {
                return space.grounding.domain().indexOf(key).filter(at -> mayChange(at, known)).isPresent();
            }
        }

        /**
         * {@return two ways to complete the case that differ in the answer to one question and in a conclusion; empty if
         * there are provably none, or finding them takes too much work}
         */
        public Optional<CasePair> witness(String key) {
            synchronized (Relevance.this) {
                Optional<Integer> at = space.grounding.domain().indexOf(key);
                if (at.isEmpty() || !(canChange(at.get(), known) instanceof LogicAnswer.Offered<Boolean> can) || !can.value()) {
                    return Optional.empty();
                }
                Map<Integer, Integer> other = others.get(at.get());
                SatSolver solver = solvers.get(at.get());
                return Optional.of(new CasePair(space.decode(solver, own),
                        space.decode(input -> solver.isTrue(other.getOrDefault(input, input)), own)));
            }
        }
    }

    /**
     * {@return the answers, by question, each of which alone settles that a proposition holds, or that it does not,
     * whatever the other answers are} Empty if that is settled already or takes too much work.
     */
    public synchronized Map<String, List<Object>> deciding(Iterable<?> facts, Proposition proposition, boolean holds) {
        LogicAnswer<Map<String, List<Object>>> answer = space.circuit.work().answer(() ->
                new LogicAnswer.Offered<>(decided(known(facts, Set.of()), proposition, holds)));
        if (answer instanceof LogicAnswer.NotOffered) {
            // the solver gave up
            deciders.remove(proposition);
            return Map.of();
        }
        return answer.orElseThrow();
    }

    private Map<String, List<Object>> decided(Known known, Proposition proposition, boolean holds) {
        Map<String, List<Object>> deciding = new LinkedHashMap<>();
        int contrary = space.literal(proposition) ^ (holds ? 1 : 0);
        int[] assumed = CaseSpace.with(known.assumed, contrary);
        SatSolver solver = deciders.computeIfAbsent(proposition, key -> new SatSolver(space.circuit));
        if (!solver.solve(assumed)) {
            return deciding;
        }
        for (int at = 0; at < space.grounding.inputs().size(); at++) {
            InputKey key = space.grounding.domain().keys().get(at);
            int[] inputs = space.grounding.inputs().get(at);
            for (int answer = 0; answer < inputs.length && !known.closed.get(at); answer++) {
                if (!solver.solve(CaseSpace.with(assumed, inputs[answer]))) {
                    deciding.computeIfAbsent(key.key(), name -> new ArrayList<>())
                            .add(key.value(key.nearest(answer, List.of())));
                }
            }
        }
        return deciding;
    }

    /** What is fixed about a case: the keys that get no further answer, and their literals; and which keys may still matter. */
    private record Known(BitSet closed, int[] assumed, BitSet values, BitSet candidates) {
    }

    private Known known(Iterable<?> facts, Set<String> never) {
        BitSet given = space.grounding.inputsOf(facts)
                .orElseThrow(() -> new IllegalArgumentException("the rules do not take these answers: " + facts));
        BitSet closed = new BitSet();
        for (int key = 0; key < space.grounding.inputs().size(); key++) {
            closed.set(key, never.contains(name(key)) || Circuit.isAnyIn(given, space.grounding.inputs().get(key)));
        }
        int[] assumed = space.assumed(given, closed::get);
        BitSet open = space.circuit.open(watchedCone, assumed, watched);
        BitSet candidates = new BitSet();
        for (int key = closed.nextClearBit(0); key < space.grounding.inputs().size(); key = closed.nextClearBit(key + 1)) {
            candidates.set(key, Circuit.isAnyIn(open, space.grounding.inputs().get(key)));
        }
        return new Known(closed, assumed, space.circuit.values(avoidedCone, given), candidates);
    }

    private String name(int key) {
        return space.grounding.domain().keys().get(key).key();
    }

    /** True also if it takes too much work to rule out. */
    private boolean mayChange(int key, Known known) {
        return !(canChange(key, known) instanceof LogicAnswer.Offered<Boolean> can) || can.value();
    }

    private LogicAnswer<Boolean> canChange(int key, Known known) {
        if (!known.candidates.get(key)) {
            return new LogicAnswer.Offered<>(false);
        }
        if (solvers.values().stream().mapToInt(SatSolver::size).sum() > MAX_KEPT) {
            solvers.clear();
        }
        LogicAnswer<Boolean> answer = space.circuit.work().answer(() -> {
            int change = changes.computeIfAbsent(key, this::change);
            return new LogicAnswer.Offered<>(change != Circuit.FALSE && solvers.computeIfAbsent(key, of -> new SatSolver(space.circuit))
                    .solve(CaseSpace.with(known.assumed, CaseSpace.with(absent(key, known), change))));
        });
        if (answer instanceof LogicAnswer.NotOffered) {
            // the solver gave up
            solvers.remove(key);
        }
        return answer;
    }

    /** That neither case adds a conclusion to be avoided. */
    private int[] absent(int key, Known known) {
        int[] others = avoidedOthers.get(key);
        return IntStream.range(0, avoided.length).filter(i -> !Circuit.holds(avoided[i], known.values))
                .flatMap(i -> IntStream.of(Circuit.not(avoided[i]), Circuit.not(others[i]))).toArray();
    }

    private int change(int key) {
        Map<Integer, Integer> other = new HashMap<>();
        int[] inputs = space.grounding.inputs().get(key);
        for (int input : inputs) {
            other.put(input, space.circuit.input());
        }
        if (space.grounding.domain().keys().get(key).single()) {
            space.circuit.exclude(Circuit.array(other.values()));
        }
        others.put(key, other);
        int[] replaced = space.circuit.replace(other, watched);
        avoidedOthers.put(key, space.circuit.replace(other, avoided));
        return space.circuit.differ(watched, replaced);
    }
}
