package org.lumbar.shell.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.lumbar.facts.AnswerKey;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Check;
import org.lumbar.api.ConditionText;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.api.RuleParts;
import org.lumbar.api.Shortfall;
import org.lumbar.api.Step;
import org.lumbar.api.Verdict;

/**
 * Which answers something hangs on. Whatever brings a rule to fire must, among other things, repair the first of its
 * conditions that is not met; so at least one of the answers behind that condition is part of every change that does.
 * For one thread.
 */
final class Levers {

    private final Inquiry inquiry;
    private final Asked asked;
    private final Verdicts verdicts;
    private final Map<Object, Set<String>> known = new HashMap<>();

    Levers(Inquiry inquiry, Asked asked) {
        this.inquiry = inquiry;
        this.asked = asked;
        this.verdicts = new Verdicts(inquiry, asked);
    }

    Set<String> appear(Goal goal) {
        if (isGiven(goal.type())) {
            return given(goal.type());
        }
        return once(goal, () -> {
            Set<String> keys = new LinkedHashSet<>();
            verdicts.of(goal).forEach(verdict -> keys.addAll(appear(verdict)));
            return keys;
        });
    }

    /** What is asked about on the way to itself adds nothing. */
    private Set<String> once(Object asked, Supplier<Set<String>> answer) {
        Set<String> keys = known.get(asked);
        if (keys == null) {
            known.put(asked, Set.of());
            keys = answer.get();
            known.put(asked, keys);
        }
        return keys;
    }

    Set<String> appear(String rule) {
        return appear(verdicts.of(rule));
    }

    private Set<String> appear(Verdict verdict) {
        Optional<Check> first = verdict.firstUnmet();
        if (first.isEmpty()) {
            // conditions that could not be told apart
            return verdict.fired() ? Set.of() : fixed(inquiry.probes(verdict.rule().name()).parts());
        }
        Set<String> keys = new LinkedHashSet<>(appear(first.get()));
        // where it hangs on the values of conditions before it, another match of those might do
        inquiry.probes(verdict.rule().name()).conditions().get(verdict.checks().indexOf(first.get())).needs()
                .forEach(index -> keys.addAll(fixed(verdict.checks().get(index).condition())));
        return keys;
    }

    private Set<String> appear(Check check) {
        ConditionText condition = check.condition();
        Shortfall shortfall = check.shortfall().orElse(null);
        if (shortfall instanceof Shortfall.Unconcluded lacking) {
            return appear(lacking.goal());
        }
        if (shortfall instanceof Shortfall.Unanswered || shortfall instanceof Shortfall.Differs) {
            return condition.kind() == Kind.PATTERN && Keys.isAnswer(condition.type())
                    ? new LinkedHashSet<>(Keys.of(condition)) : fixed(condition);
        }
        if (shortfall instanceof Shortfall.Present present && condition.parts().size() == 1
                && !present.facts().isEmpty()) {
            return disappear(present.facts().get(0));
        }
        if (shortfall instanceof Shortfall.Within within && condition.kind() != Kind.ACCUMULATE) {
            Set<String> keys = new LinkedHashSet<>();
            within.checks().stream().filter(part -> part.outcome() == Check.Outcome.UNMET)
                    .forEach(part -> keys.addAll(appear(part)));
            return condition.text().contains("$") ? fixed(condition) : keys;
        }
        return fixed(condition);
    }

    /** The answers that something which stands hangs on: without each of its supports it falls, so one will do. */
    Set<String> disappear(Object subject) {
        Optional<String> key = AnswerKey.keyOf(subject);
        if (key.isPresent()) {
            return Set.of(key.get());
        }
        return once(subject, () -> asked.proof().supports(subject).stream().map(this::disappear)
                .min(Comparator.comparingInt(Set::size))
                .orElseGet(() -> fixed(Item.of(subject).type(), new HashSet<>())));
    }

    Set<String> stop(String rule) {
        return asked.proof().steps().stream().filter(step -> step.rule().name().equals(rule)).findFirst()
                .map(this::disappear).orElse(Set.of());
    }

    private Set<String> disappear(Step step) {
        Set<String> keys = new LinkedHashSet<>();
        step.given().forEach(given -> keys.addAll(disappear(given)));
        inquiry.probes(step.rule().name()).parts().conditions().stream()
                .filter(condition -> condition.kind() != Kind.PATTERN)
                .forEach(condition -> keys.addAll(isPlainNot(condition) ? appear(condition.parts().get(0))
                        : fixed(condition)));
        return keys;
    }

    private static boolean isPlainNot(ConditionText condition) {
        return condition.kind() == Kind.NOT && condition.parts().size() == 1
                && condition.parts().get(0).kind() == Kind.PATTERN;
    }

    private Set<String> appear(ConditionText pattern) {
        return Keys.isAnswer(pattern.type()) ? new LinkedHashSet<>(Keys.of(pattern)) : appear(Goals.of(pattern));
    }

    private Set<String> fixed(RuleParts rule) {
        Set<String> keys = new LinkedHashSet<>();
        rule.conditions().forEach(condition -> keys.addAll(fixed(condition)));
        return keys;
    }

    /** All answers that a condition can hang on, whatever the case. */
    private Set<String> fixed(ConditionText condition) {
        return fixed(condition, new HashSet<>());
    }

    private Set<String> fixed(ConditionText condition, Set<String> seen) {
        Set<String> keys = new LinkedHashSet<>();
        types(condition).forEach(type -> keys.addAll(fixed(type, seen)));
        return keys;
    }

    private static Stream<String> types(ConditionText condition) {
        return Stream.concat(Stream.of(condition.type()), condition.parts().stream().flatMap(Levers::types))
                .filter(type -> !type.isEmpty());
    }

    private Set<String> fixed(String type, Set<String> seen) {
        if (isGiven(type)) {
            return given(type);
        }
        Set<String> keys = new LinkedHashSet<>();
        if (seen.add(type)) {
            inquiry.rules().stream()
                    .filter(rule -> rule.conclusions().stream().anyMatch(one -> one.type().equals(type)))
                    .forEach(rule -> rule.conditions().forEach(condition -> keys.addAll(fixed(condition, seen))));
        }
        return keys;
    }

    /** Whether facts of a type come from the case file. */
    private boolean isGiven(String type) {
        return Keys.isAnswer(type) || inquiry.keys().contains(DeclaredFact.keyOf(type));
    }

    private static Set<String> given(String type) {
        return Keys.isAnswer(type) ? new LinkedHashSet<>(Keys.of(type)) : Set.of(DeclaredFact.keyOf(type));
    }
}
