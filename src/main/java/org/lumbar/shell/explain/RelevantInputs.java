package org.lumbar.shell.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.api.UnmetReason;
import org.lumbar.api.Step;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.shell.drl.Condition;

/**
 * Which answers something hangs on. Whatever brings a rule to fire must, among other things, repair the first of its
 * conditions that is not met; so at least one of the answers behind that condition is part of every change that does.
 * For one thread.
 */
final class RelevantInputs {

    private final Map<String, RuleTree> rules;
    private final Standing standing;
    private final Proof proof;
    private final RuleEvaluator evaluations;
    private final Map<String, FactType> types = new HashMap<>();
    private final Set<String> concluded = new HashSet<>();
    private final Map<Object, Set<String>> known = new HashMap<>();

    RelevantInputs(Map<String, RuleTree> rules, Standing standing, Proof proof, RuleEvaluator evaluations) {
        this.rules = rules;
        this.standing = standing;
        this.proof = proof;
        this.evaluations = evaluations;
        rules.values().forEach(rule -> {
            rule.mentioned().forEach(type -> types.put(type.name(), type));
            rule.parts().conclusions().forEach(conclusion -> concluded.add(conclusion.type()));
        });
    }

    Set<String> appear(Goal goal) {
        if (isGiven(goal.type())) {
            return given(goal.type());
        }
        return once(goal, () -> {
            Set<String> keys = new LinkedHashSet<>();
            evaluations.of(goal).forEach(rule -> keys.addAll(appear(rule)));
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

    Set<String> appear(RuleEvaluation evaluation) {
        RuleTree rule = rules.get(evaluation.rule().name());
        Optional<ConditionEvaluation> first = evaluation.firstUnmet();
        if (first.isEmpty()) {
            return evaluation.fired() ? Set.of() : fixed(rule.mentioned().stream().map(FactType::name), new HashSet<>());
        }
        int index = evaluation.conditions().indexOf(first.get());
        Set<String> keys = new LinkedHashSet<>(appear(rule, rule.conditions().get(index), first.get()));
        // where it hangs on the values of conditions before it, another match of those might do
        rule.needs().get(index).forEach(need -> keys.addAll(fixed(rule.conditions().get(need))));
        return keys;
    }

    private Set<String> appear(RuleTree rule, ConditionTree condition, ConditionEvaluation evaluation) {
        UnmetReason reason = evaluation.reason().orElse(null);
        if (reason instanceof UnmetReason.Unconcluded lacking) {
            return appear(lacking.goal());
        }
        if (reason instanceof UnmetReason.Unanswered || reason instanceof UnmetReason.Differs) {
            return condition.condition() instanceof Condition.Matched pattern
                    && PatternKeys.isAnswer(rule.bound().types().get(pattern))
                            ? new LinkedHashSet<>(PatternKeys.of(rule.bound(), pattern)) : fixed(condition);
        }
        if (reason instanceof UnmetReason.Present present && condition.parts().size() == 1
                && !present.facts().isEmpty()) {
            return disappear(present.facts().get(0));
        }
        if (reason instanceof UnmetReason.Within within && condition.uses().isEmpty() && condition.binds().isEmpty()) {
            Set<String> keys = new LinkedHashSet<>();
            List<ConditionTree> parts = within.conditions().size() == condition.parts().size() ? condition.parts()
                    : condition.parts().get(0).parts();
            for (int i = 0; i < within.conditions().size(); i++) {
                if (within.conditions().get(i).outcome() == ConditionEvaluation.Outcome.UNMET) {
                    keys.addAll(appear(rule, parts.get(i), within.conditions().get(i)));
                }
            }
            return keys;
        }
        return fixed(condition);
    }

    /** The answers that something which stands hangs on: without each of its supports it falls, so one will do. */
    Set<String> disappear(Object subject) {
        Optional<String> key = standing.keyOf(subject);
        if (key.isPresent()) {
            return Set.of(key.get());
        }
        return once(subject, () -> proof.supports(subject).stream().map(this::disappear)
                .min(Comparator.comparingInt(Set::size))
                .orElseGet(() -> fixed(Stream.of(Item.of(subject).type()), new HashSet<>())));
    }

    Set<String> stop(String rule) {
        return proof.steps().stream().filter(step -> step.rule().name().equals(rule)).findFirst()
                .map(this::disappear).orElse(Set.of());
    }

    private Set<String> disappear(Step step) {
        RuleTree rule = rules.get(step.rule().name());
        if (rule.notOffered().isPresent()) {
            return fixed(rule.mentioned().stream().map(FactType::name), new HashSet<>());
        }
        Set<String> keys = new LinkedHashSet<>();
        step.given().forEach(given -> keys.addAll(disappear(given)));
        rule.conditions().stream().filter(condition -> condition.text().kind() != Kind.PATTERN)
                .forEach(condition -> keys.addAll(appearing(rule, condition)));
        return keys;
    }

    private Set<String> appearing(RuleTree rule, ConditionTree condition) {
        if (condition.text().kind() != Kind.NOT || condition.parts().size() != 1
                || !(condition.parts().get(0).condition() instanceof Condition.Matched pattern)) {
            return fixed(condition);
        }
        return PatternKeys.isAnswer(rule.bound().types().get(pattern))
                ? new LinkedHashSet<>(PatternKeys.of(rule.bound(), pattern))
                : appear(ConclusionMatcher.goal(rule.bound(), pattern));
    }

    /** All answers that a condition can hang on, whatever the case. */
    private Set<String> fixed(ConditionTree condition) {
        return fixed(condition.deep().map(one -> one.text().type()).filter(type -> !type.isEmpty()), new HashSet<>());
    }

    private Set<String> fixed(Stream<String> names, Set<String> seen) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> {
            if (isGiven(name)) {
                keys.addAll(given(name));
            } else if (seen.add(name)) {
                rules.values().stream()
                        .filter(rule -> rule.parts().conclusions().stream().anyMatch(one -> one.type().equals(name)))
                        .forEach(rule -> keys.addAll(fixed(rule.mentioned().stream().map(FactType::name), seen)));
            }
        });
        return keys;
    }

    /** Whether facts of a type come from the case file. */
    private boolean isGiven(String type) {
        return types.containsKey(type) && (PatternKeys.isAnswer(types.get(type))
                || types.get(type).javaClass().isEmpty() && !concluded.contains(type));
    }

    private Set<String> given(String type) {
        return PatternKeys.isAnswer(types.get(type)) ? new LinkedHashSet<>(PatternKeys.of(types.get(type)))
                : Set.of(DeclaredFact.keyOf(type));
    }
}
