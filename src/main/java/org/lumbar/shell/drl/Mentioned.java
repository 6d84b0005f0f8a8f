package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The types that a rule names. */
record Mentioned(Set<String> names) {

    static Set<String> in(Rule rule) {
        Mentioned mentioned = new Mentioned(new HashSet<>());
        mentioned.all(rule);
        return mentioned.names;
    }

    private void all(Rule rule) {
        rule.conditions().forEach(this::in);
        rule.conclusion().ifPresent(conclusion -> {
            names.add(conclusion.type().text());
            conclusion.arguments().forEach(this::in);
        });
    }

    private void in(Condition condition) {
        if (condition instanceof Condition.Matched pattern) {
            names.add(pattern.type().text());
            pattern.constraints().forEach(this::in);
        } else if (condition instanceof Condition.Prefixed prefixed) {
            prefixed.parts().forEach(this::in);
        } else if (condition instanceof Condition.Grouped group) {
            group.parts().forEach(this::in);
        }
    }

    private void in(Constraint constraint) {
        if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(this::in);
        } else if (constraint instanceof Constraint.Comparison comparison) {
            List<Operand> operands = new ArrayList<>(comparison.right());
            operands.add(comparison.left());
            operands.forEach(this::in);
        }
    }

    private void in(Operand operand) {
        if (operand.is(Operand.Kind.NAME) && operand.words().size() == 2) {
            names.add(operand.words().get(0).text());
        }
    }
}
