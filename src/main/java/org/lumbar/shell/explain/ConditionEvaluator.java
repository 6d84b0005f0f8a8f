package org.lumbar.shell.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.ConditionEvaluation.Outcome;
import org.lumbar.api.Goal;
import org.lumbar.api.UnmetReason;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;

/** Evaluates the conditions of a rule over working memory: which are met, and why the others are not. */
final class ConditionEvaluator {

    private final RuleTree rule;
    private final WorkingMemory memory;
    private final Evaluator evaluator;
    private final Map<String, Set<String>> wanted;

    /** @param wanted values that variables must have, in addition to what the rule requires */
    ConditionEvaluator(RuleTree rule, WorkingMemory memory, Map<String, Set<String>> wanted) {
        this.rule = rule;
        this.memory = memory;
        this.evaluator = new Evaluator(rule.bound(), memory);
        this.wanted = wanted;
    }

    /** Evaluates each condition after all earlier ones while these are met, and then only after those whose values it uses. */
    List<ConditionEvaluation> evaluations() {
        List<ConditionEvaluation> evaluations = new ArrayList<>();
        List<Match> met = List.of(Match.OF_NOTHING);
        for (int index = 0; index < rule.conditions().size(); index++) {
            ConditionTree condition = rule.conditions().get(index);
            if (!met.isEmpty()) {
                evaluations.add(evaluation(met, condition));
                met = extended(met, condition);
            } else if (rule.needs().get(index).stream()
                    .allMatch(need -> evaluations.get(need).outcome() == Outcome.MET)) {
                List<Match> alone = List.of(Match.OF_NOTHING);
                for (int need : rule.needs().get(index)) {
                    alone = extended(alone, rule.conditions().get(need));
                }
                evaluations.add(evaluation(alone, condition));
            } else {
                evaluations.add(new ConditionEvaluation(condition.text(), Outcome.OPEN, Optional.empty()));
            }
        }
        return evaluations;
    }

    private List<Match> extended(List<Match> before, ConditionTree condition) {
        return fitting(evaluator.extended(before, condition.condition()));
    }

    private List<Match> fitting(List<Match> matches) {
        return wanted.isEmpty() ? matches : matches.stream().filter(match -> wanted.entrySet().stream()
                .allMatch(want -> !match.variables().containsKey(want.getKey())
                        || want.getValue().contains(String.valueOf(match.variables().get(want.getKey()))))).toList();
    }

    private ConditionEvaluation evaluation(List<Match> before, ConditionTree condition) {
        return extended(before, condition).isEmpty()
                ? new ConditionEvaluation(condition.text(), Outcome.UNMET, reason(before, condition))
                : new ConditionEvaluation(condition.text(), Outcome.MET, Optional.empty());
    }

    private Optional<UnmetReason> reason(List<Match> before, ConditionTree condition) {
        return Optional.of(switch (condition.text().kind()) {
            case NOT -> new UnmetReason.Present(facts(before, condition.parts()));
            case EXISTS -> condition.parts().size() == 1 ? reason(before, condition.parts().get(0)).orElseThrow()
                    : within(before, condition);
            case OR, AND -> within(before, condition);
            default -> pattern(before, condition);
        });
    }

    private UnmetReason within(List<Match> before, ConditionTree condition) {
        List<ConditionEvaluation> evaluations = new ArrayList<>();
        boolean isEither = condition.condition() instanceof Condition.Grouped group && !group.all();
        List<Match> met = before;
        for (ConditionTree part : condition.parts()) {
            evaluations.add(met.isEmpty() ? new ConditionEvaluation(part.text(), Outcome.OPEN, Optional.empty())
                    : evaluation(met, part));
            met = isEither ? before : extended(met, part);
        }
        return new UnmetReason.Within(evaluations);
    }

    /** The facts that meet some conditions together. */
    List<Object> facts(List<Match> before, List<ConditionTree> conditions) {
        Set<Object> facts = new LinkedHashSet<>();
        for (Match one : before) {
            List<Match> met = List.of(one);
            for (ConditionTree condition : conditions) {
                met = extended(met, condition);
            }
            met.forEach(match -> facts.addAll(match.facts().subList(one.facts().size(), match.facts().size())));
        }
        return sorted(facts.stream());
    }

    private static List<Object> sorted(Stream<Object> objects) {
        return objects.distinct().sorted(Comparator.comparing(Object::toString)).toList();
    }

    /** Blames the first constraint that excludes every fact that meets the earlier ones. */
    private UnmetReason pattern(List<Match> before, ConditionTree condition) {
        Condition.Matched pattern = (Condition.Matched) condition.condition();
        FactType type = rule.bound().types().get(pattern);
        List<Constraint> constraints = pattern.constraints().stream()
                .filter(constraint -> !(constraint instanceof Constraint.Binding)).toList();
        int met = 0;
        while (met < constraints.size() && !fitting(evaluator.narrowed(before, pattern, met)).isEmpty()) {
            met++;
        }
        List<Match> near = evaluator.narrowed(before, pattern, met == 0 ? constraints.size() : met - 1);
        boolean isAnswer = PatternKeys.isAnswer(type);
        if (near.isEmpty() || isAnswer && met > 0 && PatternKeys.isAboutSubject(type, constraints.get(met - 1))) {
            return isAnswer ? new UnmetReason.Unanswered(unanswered(pattern))
                    : new UnmetReason.Unconcluded(goal(pattern));
        }
        List<Object> facts = sorted(near.stream().map(match -> match.facts().get(match.facts().size() - 1)));
        if (!isAnswer && facts.stream().noneMatch(goal(pattern)::fits)) {
            return new UnmetReason.Unconcluded(goal(pattern));
        }
        List<String> keys = isAnswer ? unanswered(pattern) : List.of();
        return met == 0 ? wanted(pattern, facts, keys)
                : differs(condition.text().constraints().get(met - 1), constraints.get(met - 1), facts, near, keys);
    }

    private UnmetReason differs(String words, Constraint constraint, List<Object> facts, List<Match> near,
            List<String> keys) {
        List<String> properties = ConditionTree.operands(List.of(constraint)).filter(operand -> operand.is(Operand.Kind.NAME))
                .filter(operand -> !rule.bound().constants().containsKey(operand)).map(Literals::property).distinct()
                .toList();
        Map<String, Object> bound = new TreeMap<>();
        ConditionTree.operands(List.of(constraint)).filter(operand -> operand.is(Operand.Kind.VARIABLE)).map(Operand::text).distinct()
                .forEach(name -> {
                    List<Object> values = sorted(near.stream().map(match -> match.variables().get(name))
                            .filter(Objects::nonNull));
                    if (!values.isEmpty()) {
                        bound.put(name, values.size() == 1 ? values.get(0) : values);
                    }
                });
        return new UnmetReason.Differs(words, values(facts, properties), bound, keys);
    }

    private List<UnmetReason.Value> values(List<Object> facts, List<String> properties) {
        return facts.stream().map(fact -> new UnmetReason.Value(fact, properties.size() == 1
                ? Optional.ofNullable(memory.value(fact, properties.get(0))) : Optional.empty())).toList();
    }

    /** The facts meet the rule, but not the wanted values. */
    private UnmetReason wanted(Condition.Matched pattern, List<Object> facts, List<String> keys) {
        Map<String, Set<String>> properties = wantedProperties(pattern);
        String words = properties.entrySet().stream().map(entry -> entry.getValue().size() == 1
                ? entry.getKey() + " == " + entry.getValue().iterator().next()
                : entry.getKey() + " in (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return new UnmetReason.Differs(words, values(facts, List.copyOf(properties.keySet())), Map.of(), keys);
    }

    /** The properties of a pattern that are bound to variables with a wanted value. */
    private Map<String, Set<String>> wantedProperties(Condition.Matched pattern) {
        Map<String, Set<String>> properties = new LinkedHashMap<>();
        wanted.forEach((variable, values) -> ConditionTree.constraints(pattern.constraints()).forEach(constraint -> {
            if (constraint instanceof Constraint.Binding binding && binding.variable().text().equals(variable)) {
                properties.put(Literals.property(binding.property()), values);
            }
        }));
        return properties;
    }

    /** The conclusion that a pattern needs, including the wanted values of its variables. */
    private Goal goal(Condition.Matched pattern) {
        Goal goal = ConclusionMatcher.goal(rule.bound(), pattern);
        List<Goal.Want> wants = new ArrayList<>(goal.wants());
        wantedProperties(pattern).forEach((property, values) -> wants.add(new Goal.Want(property, true, values)));
        return new Goal(goal.type(), wants);
    }

    private List<String> unanswered(Condition.Matched pattern) {
        Set<String> answered = memory.answered().keySet();
        return PatternKeys.of(rule.bound(), pattern).stream().filter(key -> !answered.contains(key)).toList();
    }
}
