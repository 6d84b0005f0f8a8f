package org.lumbar.shell.logic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;

/** The variables that conditions bind and that they and a conclusion use. */
record VariableUse(Set<String> bound, Set<String> used) {

    static VariableUse of(Condition condition) {
        VariableUse use = new VariableUse(new HashSet<>(), new HashSet<>());
        use.add(condition);
        return use;
    }

    /** Whether anything else of the rule uses a variable that a condition binds. */
    static boolean isNeeded(Rule rule, Condition condition) {
        Set<String> elsewhere = new HashSet<>();
        rule.conditions().stream().filter(other -> other != condition).forEach(other -> elsewhere.addAll(of(other).used));
        rule.conclusion().ifPresent(conclusion -> conclusion.arguments().forEach(one -> addTo(elsewhere, one)));
        elsewhere.retainAll(of(condition).bound);
        return !elsewhere.isEmpty();
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.Matched matched) {
            matched.variable().ifPresent(token -> bound.add(token.text()));
            matched.constraints().forEach(this::add);
        } else if (condition instanceof Condition.Prefixed prefixed) {
            prefixed.parts().forEach(this::add);
        } else if (condition instanceof Condition.Grouped grouped) {
            grouped.parts().forEach(this::add);
        } else if (condition instanceof Condition.Opaque opaque) {
            opaque.tokens().forEach(token -> used.add(token.text()));
        }
    }

    private void add(Constraint constraint) {
        if (constraint instanceof Constraint.Binding binding) {
            bound.add(binding.variable().text());
        } else if (constraint instanceof Constraint.Comparison comparison) {
            addTo(used, comparison.left());
            comparison.right().forEach(right -> addTo(used, right));
        } else if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(this::add);
        } else if (constraint instanceof Constraint.Other other) {
            other.operands().forEach(operand -> addTo(used, operand));
        }
    }

    private static void addTo(Set<String> used, Operand operand) {
        operand.words().forEach(token -> used.add(token.text()));
    }

    /** The conditions directly inside another. */
    static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.Prefixed prefixed ? prefixed.parts()
                : condition instanceof Condition.Grouped grouped ? grouped.parts() : List.of();
    }
}
