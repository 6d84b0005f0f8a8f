package org.lumbar.shell.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;

/** The reasons of a proof, each sentence once, numbered in order of first use. */
final class NumberedReasons {

    private final Proof proof;
    private final Set<String> passedOver;
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /** A sentence that one or more steps give as their reason. */
    static final class Reason {
        private final int number;
        private final String says;
        private final List<Step> steps = new ArrayList<>();

        private Reason(int number, String says) {
            this.number = number;
            this.says = says;
        }

        int number() {
            return number;
        }

        String says() {
            return says;
        }

        List<Step> steps() {
            return Collections.unmodifiableList(steps);
        }
    }

    /** @param passedOver the types of finding whose reasons are skipped in favour of what they rest on */
    NumberedReasons(Proof proof, Set<String> passedOver) {
        this.proof = proof;
        this.passedOver = passedOver;
    }

    /** Why a finding holds. */
    List<Reason> of(Object finding) {
        return proof.supports(finding).stream().map(this::reason).distinct().toList();
    }

    /** All reasons used so far, followed by those that they rest on. */
    List<Reason> all() {
        while (!open.isEmpty()) {
            before(open.removeFirst()).forEach(this::of);
        }
        return new ArrayList<>(reasons.values());
    }

    /** A reason with its sources and the numbers of the reasons it rests on. */
    String text(Reason reason) {
        String sources = Names.ids(reason.steps.stream().flatMap(step -> step.rule().sources().stream()).toList());
        String before = numbers(reason.steps.stream().flatMap(this::before)
                .flatMap(given -> of(given).stream()).filter(other -> other != reason));
        return Stream.of(reason.says, sources, before).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What a step rests on; skipped findings are replaced by what they rest on. */
    Stream<Object> before(Step step) {
        return step.given().stream().flatMap(given -> passedOver.contains(Item.of(given).type())
                ? proof.supports(given).stream().flatMap(this::before) : Stream.of(given));
    }

    static String numbers(Stream<Reason> reasons) {
        return reasons.map(Reason::number).distinct().sorted().map(number -> "[" + number + "]")
                .collect(Collectors.joining(" "));
    }

    private Reason reason(Step step) {
        Reason reason = reasons.computeIfAbsent(Names.sentence(step),
                says -> new Reason(reasons.size() + 1, says));
        if (reason.steps.stream().noneMatch(known -> known == step)) {
            reason.steps.add(step);
            open.add(step);
        }
        return reason;
    }
}
