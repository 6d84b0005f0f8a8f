package org.lumbar.shell.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.api.Goal;
import org.lumbar.api.Goal.Want;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;

/** Finds the conclusions that conditions need, and the rules that can draw them. */
final class ConclusionMatcher {

    private ConclusionMatcher() {
    }

    /** The conclusion that a pattern on findings needs. */
    static Goal goal(BoundRule rule, Condition.Matched pattern) {
        List<Want> wants = new ArrayList<>();
        pattern.constraints().forEach(constraint -> want(rule, constraint).ifPresent(wants::add));
        return new Goal(pattern.type().text(), wants);
    }

    private static Optional<Want> want(BoundRule rule, Constraint constraint) {
        if (!(constraint instanceof Constraint.Comparison comparison) || !comparison.left().is(Operand.Kind.NAME)
                || rule.constants().containsKey(comparison.left())
                || !comparison.right().stream().allMatch(value -> rule.constants().get(value) != null)) {
            return Optional.empty();
        }
        Set<String> values = new LinkedHashSet<>();
        comparison.right().forEach(value -> values.add(rule.constants().get(value).toString()));
        String property = Literals.property(comparison.left());
        return switch (comparison.operator()) {
            case "==", "in" -> Optional.of(new Want(property, true, values));
            case "!=", "not in" -> Optional.of(new Want(property, false, values));
            default -> Optional.empty();
        };
    }

    /** The values that the variables of a rule must have for it to reach a goal; empty if it cannot. */
    static Optional<Map<String, Set<String>>> reachedBy(RuleTree rule, Goal goal) {
        return rule.parts().conclusions().stream().filter(conclusion -> conclusion.type().equals(goal.type()))
                .map(conclusion -> binding(conclusion.values(), goal)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Map<String, Set<String>>> binding(Map<String, String> concluded, Goal goal) {
        Map<String, Set<String>> bound = new LinkedHashMap<>();
        for (Want want : goal.wants()) {
            List<String> values = values(concluded, want.property());
            List<String> open = values.stream().filter(value -> value.startsWith("$")).toList();
            // a property that a conclusion does not set is the empty text
            boolean present = values.stream().anyMatch(want.values()::contains) || values.isEmpty() && want.values().contains("");
            if (want.is() && !present && open.isEmpty() || !want.is() && present) {
                return Optional.empty();
            }
            if (want.is() && !present && open.size() == 1) {
                bound.put(open.get(0), want.values());
            }
        }
        return Optional.of(bound);
    }

    private static List<String> values(Map<String, String> values, String property) {
        if (property.isEmpty()) {
            return List.copyOf(values.values());
        }
        if (values.containsKey(property)) {
            return List.of(values.get(property));
        }
        // the property of a code may have another name, but comes first
        return property.equals(Goal.CODE) ? values.values().stream().limit(1).toList() : List.of();
    }
}
