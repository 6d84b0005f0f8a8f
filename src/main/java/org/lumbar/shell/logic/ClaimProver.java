package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Proves a claim or finds the smallest case that breaks it. For one claim. */
final class ClaimProver {

    private final CaseSpace space;
    private final Claim claim;
    private Map<Integer, Integer> change = Map.of();
    /** The conclusions by which two cases are compared; what is unknown about one may differ in the other. */
    private int[] compared = {};

    ClaimProver(CaseSpace space, Claim claim) {
        this.space = space;
        this.claim = claim;
    }

    CaseSpace space() {
        return space;
    }

    LogicAnswer<ClaimVerdict> prove() {
        int broken = broken();
        return answer(() -> space.smallest(broken).<ClaimVerdict>map(found -> new ClaimVerdict.Broken(found, after(found)))
                .orElseGet(ClaimVerdict.Proved::new), broken);
    }

    /** An answer about the cases that break the claim; none if the claim depends on something that could not be read. */
    <T> LogicAnswer<T> answer(Supplier<T> answer, int broken) {
        return space.answer(answer, CaseSpace.with(compared, broken));
    }

    /** The formula of the cases that break the claim. */
    int broken() {
        Circuit circuit = space.circuit;
        if (claim instanceof Claim.Always always) {
            return circuit.and(space.literal(always.whenever()), Circuit.not(space.literal(always.then())));
        } else if (claim instanceof Claim.AtMostOne one) {
            int[] literals = Circuit.array(space.conclusions(one.conclusions()));
            int[] atLeast = Counting.atLeast(circuit, literals, 2);
            return circuit.and(space.literal(one.whenever()), atLeast.length < 2 ? Circuit.FALSE : atLeast[1]);
        }
        Claim.Monotone monotone = (Claim.Monotone) claim;
        Optional<int[]> chosen = change(monotone);
        if (chosen.isEmpty()) {
            return Circuit.FALSE;
        }
        int[] before = Circuit.array(space.conclusions(monotone.kept()));
        int[] after = circuit.replace(change, before);
        compared = before;
        List<Integer> lost = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            lost.add(circuit.and(before[i], Circuit.not(after[i])));
        }
        return circuit.and(space.literal(monotone.whenever()), Circuit.not(chosen.get()[0]), circuit.or(lost));
    }

    private Optional<int[]> change(Claim.Monotone monotone) {
        InputDomain domain = space.grounding.domain();
        Optional<Integer> key = domain.indexOf(monotone.key());
        OptionalInt answer = key.isEmpty() ? OptionalInt.empty()
                : CaseSpace.answerIndex(domain.keys().get(key.get()), monotone.answer());
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        int[] inputs = space.grounding.inputs().get(key.get());
        change = new HashMap<>();
        for (int input : inputs) {
            change.put(input, domain.keys().get(key.get()).single() ? Circuit.FALSE : input);
        }
        change.put(inputs[answer.getAsInt()], Circuit.TRUE);
        return Optional.of(new int[] {inputs[answer.getAsInt()]});
    }

    private Optional<PossibleCase> after(PossibleCase before) {
        if (change.isEmpty()) {
            return Optional.empty();
        }
        BitSet given = space.grounding.inputsOf(before.facts()).orElseThrow();
        return Optional.of(space.decode(input -> {
            int changed = change.getOrDefault(input, input);
            return changed == Circuit.TRUE || changed != Circuit.FALSE && given.get(Circuit.node(input));
        }, before.facts()));
    }
}
