package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.lumbar.api.Goal;

/** All possible cases, with the formulas of one query added. Not thread-safe. */
final class CaseSpace {

    final Grounding grounding;
    final Circuit circuit;

    CaseSpace(Grounding grounding, Work work) {
        this.grounding = grounding;
        this.circuit = new Circuit(grounding.circuit(), work);
    }

    int literal(Proposition proposition) {
        if (proposition instanceof Proposition.Answered answered) {
            return answered(answered);
        } else if (proposition instanceof Proposition.Counted counted) {
            return counted(counted);
        } else if (proposition instanceof Proposition.Concluded concluded) {
            return circuit.or(conclusions(concluded.goal()::fits));
        } else if (proposition instanceof Proposition.Fired fired) {
            return circuit.or(IntStream.range(0, grounding.rules().size())
                    .filter(rule -> grounding.rules().get(rule).name().equals(fired.rule()))
                    .mapToObj(rule -> grounding.fires(circuit, rule)).toList());
        } else if (proposition instanceof Proposition.Negated negated) {
            return Circuit.not(literal(negated.proposition()));
        } else if (proposition instanceof Proposition.AllOf all) {
            return circuit.and(all.propositions().stream().map(this::literal).toList());
        }
        return circuit.or(((Proposition.AnyOf) proposition).propositions().stream().map(this::literal).toList());
    }

    private int answered(Proposition.Answered answered) {
        Optional<Integer> key = grounding.domain().indexOf(answered.key());
        if (key.isEmpty()) {
            return Circuit.FALSE;
        }
        int[] inputs = grounding.inputs().get(key.get());
        if (answered.values().isEmpty()) {
            return circuit.or(inputs);
        }
        InputKey of = grounding.domain().keys().get(key.get());
        return circuit.or(answered.values().stream().map(value -> answerIndex(of, value)).flatMapToInt(OptionalInt::stream)
                .mapToObj(answer -> inputs[answer]).toList());
    }

    /** The index of the answer to a key that a value is. */
    static OptionalInt answerIndex(InputKey key, Object value) {
        return IntStream.range(0, key.facts().size()).filter(answer -> key instanceof InputKey.Count count
                ? value instanceof Number && count.classes().of(value) == answer
                : key instanceof InputKey.Declared declared ? declared.of(value) == answer
                        : key.label(answer).equals(value.toString())).findFirst();
    }

    private int counted(Proposition.Counted counted) {
        Optional<Integer> key = grounding.domain().indexOf(counted.key());
        if (key.isEmpty() || !(grounding.domain().keys().get(key.get()) instanceof InputKey.Count count)) {
            return Circuit.FALSE;
        }
        List<ValueClasses.Whole.Interval> intervals = count.classes().intervals();
        return circuit.or(IntStream.range(0, intervals.size())
                .filter(i -> counted.least() <= intervals.get(i).low() && intervals.get(i).high() <= counted.most())
                .mapToObj(i -> grounding.inputs().get(key.get())[i]).toList());
    }

    List<Integer> conclusions(Predicate<Object> which) {
        return grounding.conclusions().entrySet().stream().filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue).toList();
    }

    List<Integer> conclusions(List<Goal> goals) {
        return conclusions(conclusion -> goals.stream().anyMatch(goal -> goal.fits(conclusion)));
    }

    /** An answer that depends on literals; none if these depend on something that could not be read. */
    <T> LogicAnswer<T> answer(Supplier<T> answer, int... literals) {
        List<Limitation> limitations = grounding.limitations(circuit, literals);
        return limitations.isEmpty() ? new LogicAnswer.Offered<>(answer.get()) : new LogicAnswer.NotOffered<>(limitations);
    }

    /** One literal for each answer to some keys, true if the case agrees on it. */
    int[] assumed(BitSet given, Predicate<Integer> keys) {
        return IntStream.range(0, grounding.inputs().size()).filter(keys::test).boxed()
                .flatMapToInt(key -> Arrays.stream(grounding.inputs().get(key)))
                .map(input -> given.get(Circuit.node(input)) ? input : Circuit.not(input)).toArray();
    }

    /** The case with the fewest answers in which all of the literals are true. */
    Optional<PossibleCase> smallest(int... literals) {
        // a new solver, as a solver decides everything it has been given, relevant or not
        SatSolver solver = new SatSolver(circuit);
        if (!solver.solve(literals)) {
            return Optional.empty();
        }
        int[] costs = costs(literals);
        PossibleCase found = decode(solver, List.of());
        int size = count(solver, costs);
        int[] atLeast = Counting.atLeast(circuit, costs, size);
        while (size > 0 && solver.solve(with(literals, Circuit.not(atLeast[size - 1])))) {
            found = decode(solver, List.of());
            size = count(solver, costs);
        }
        return Optional.of(found);
    }

    static int[] with(int[] literals, int... more) {
        int[] all = Arrays.copyOf(literals, literals.length + more.length);
        System.arraycopy(more, 0, all, literals.length, more.length);
        return all;
    }

    static int count(SatSolver solver, int... literals) {
        return (int) Arrays.stream(literals).filter(solver::isTrue).count();
    }

    /** One literal for each answer that a case may have and that matters to the literals. */
    private int[] costs(int... literals) {
        List<Integer> costs = new ArrayList<>();
        keys(literals).forEach(key -> {
            int[] inputs = grounding.inputs().get(key);
            if (grounding.domain().keys().get(key).single()) {
                costs.add(circuit.or(inputs));
            } else {
                Arrays.stream(inputs).forEach(costs::add);
            }
        });
        return Circuit.array(costs);
    }

    /** The keys whose answers literals depend on. */
    IntStream keys(int... literals) {
        BitSet needed = new BitSet();
        Arrays.stream(circuit.cone(literals)).forEach(needed::set);
        return IntStream.range(0, grounding.inputs().size())
                .filter(key -> Circuit.isAnyIn(needed, grounding.inputs().get(key)));
    }

    /** The case that a solver has found, as close as possible to the answers of another. */
    PossibleCase decode(SatSolver solver, List<Object> own) {
        return decode(solver::isTrue, own);
    }

    PossibleCase decode(Predicate<Integer> isTrue, List<Object> own) {
        Map<Integer, List<Object>> ownByKey = grounding.domain().byKey(own);
        List<CaseAnswer> answers = new ArrayList<>();
        for (int at = 0; at < grounding.inputs().size(); at++) {
            InputKey key = grounding.domain().keys().get(at);
            List<Object> given = ownByKey.getOrDefault(at, List.of());
            for (int answer = 0; answer < grounding.inputs().get(at).length; answer++) {
                if (isTrue.test(grounding.inputs().get(at)[answer])) {
                    facts(key, answer, given).forEach(fact -> answers.add(
                            new CaseAnswer(key.key(), key.value(fact), fact, key.observed())));
                }
            }
        }
        return new PossibleCase(answers);
    }

    private static List<Object> facts(InputKey key, int answer, List<Object> given) {
        List<Object> same = given.stream().filter(fact -> key.of(fact) == answer).toList();
        return same.isEmpty() ? List.of(key.nearest(answer, given)) : same;
    }
}
