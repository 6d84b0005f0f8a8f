package org.lumbar.shell.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.shell.text.Listing;

/** The reasons of a proof, each sentence once, numbered in order of first use. */
final class NumberedReasons {

    private static final Pattern QUOTED_PLACEHOLDER = Pattern.compile("('?)\\{(\\w+)}\\1");

    private final Proof proof;
    private final Set<String> passedOver;
    private final Map<String, NumberedReason> reasons = new LinkedHashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /** A sentence that one or more steps give as their reason. */
    static final class NumberedReason {
        private final int number;
        private final String says;
        private final List<Step> steps = new ArrayList<>();

        private NumberedReason(int number, String says) {
            this.number = number;
            this.says = says;
        }

        int number() {
            return number;
        }

        String says() {
            return says;
        }

        /** Whether it quotes a value of the case. */
        boolean quotes() {
            return steps.stream().anyMatch(step -> Names.PLACEHOLDER.matcher(step.rule().because()).find());
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

    /** Why a finding holds, with one reason for all steps of a rule that say the same. */
    List<NumberedReason> of(Object finding) {
        Map<RuleText, List<Step>> rules = new LinkedHashMap<>();
        proof.supports(finding).forEach(step -> rules.computeIfAbsent(step.rule(), first -> new ArrayList<>()).add(step));
        return rules.values().stream().flatMap(steps -> sentences(steps).entrySet().stream())
                .map(sentence -> reason(sentence.getKey(), sentence.getValue())).distinct().toList();
    }

    /** The sentences of the steps of one rule; a single sentence that lists the values if they occur in every combination. */
    private static Map<String, List<Step>> sentences(List<Step> steps) {
        String because = steps.get(0).rule().because();
        int combinations = Names.PLACEHOLDER.matcher(because).results().map(found -> found.group(1)).distinct()
                .mapToInt(name -> values(steps, name).size()).reduce(1, Math::multiplyExact);
        if (combinations > 1 && combinations == steps.stream().map(Names::sentence).distinct().count()) {
            return Map.of(QUOTED_PLACEHOLDER.matcher(because).replaceAll(found -> Matcher.quoteReplacement(Listing.and(
                    values(steps, found.group(2)).stream().map(value -> found.group(1) + value + found.group(1)).toList()))), steps);
        }
        return steps.stream().collect(Collectors.groupingBy(Names::sentence, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> values(List<Step> steps, String name) {
        return steps.stream().map(step -> Names.bound(step, name)).distinct().toList();
    }

    /** All reasons used so far, followed by those that they rest on. */
    List<NumberedReason> all() {
        while (!open.isEmpty()) {
            before(open.removeFirst()).forEach(this::of);
        }
        return new ArrayList<>(reasons.values());
    }

    /** The statements that a reason rests on. */
    static String sources(NumberedReason reason) {
        return Names.ids(reason.steps.stream().flatMap(step -> step.rule().sources().stream()).toList());
    }

    /** A reason with its sources and the numbers of the reasons it rests on. */
    String text(NumberedReason reason) {
        String before = numbers(reason.steps.stream().flatMap(this::before)
                .flatMap(given -> of(given).stream()).filter(other -> other != reason));
        return Stream.of(reason.says, sources(reason), before).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What a step rests on; skipped findings are replaced by what they rest on. */
    Stream<Object> before(Step step) {
        return step.given().stream().flatMap(given -> passedOver.contains(Item.of(given).type())
                ? proof.supports(given).stream().flatMap(this::before) : Stream.of(given));
    }

    static String numbers(Stream<NumberedReason> reasons) {
        return numbers(reasons.map(NumberedReason::number).distinct().sorted().toList());
    }

    /** Numbers in ascending order, with runs of three and more shortened: {@code [2] [5]–[8]}. */
    private static String numbers(List<Integer> numbers) {
        StringJoiner runs = new StringJoiner(" ");
        for (int from = 0, to = 0; from < numbers.size(); from = ++to) {
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            runs.add("[" + numbers.get(from) + "]" + (to == from ? "" : (to == from + 1 ? " [" : "–[") + numbers.get(to) + "]"));
        }
        return runs.toString();
    }

    private NumberedReason reason(String sentence, List<Step> steps) {
        NumberedReason reason = reasons.computeIfAbsent(sentence, says -> new NumberedReason(reasons.size() + 1, says));
        for (Step step : steps) {
            if (reason.steps.stream().noneMatch(known -> known == step)) {
                reason.steps.add(step);
                open.add(step);
            }
        }
        return reason;
    }
}
