package org.lumbar.shell.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Rule;

/** Goes through the patterns of rules. */
final class Patterns {

    /** A pattern, and whether it must be absent. */
    record Placed(Condition.Matched pattern, boolean absent) {
    }

    private Patterns() {
    }

    /** All patterns of a rule, in their order. */
    static List<Placed> of(Rule rule) {
        List<Placed> found = new ArrayList<>();
        rule.conditions().forEach(condition -> collect(condition, false, found));
        return found;
    }

    private static void collect(Condition condition, boolean absent, List<Placed> found) {
        if (condition instanceof Condition.Matched pattern) {
            found.add(new Placed(pattern, absent));
        } else if (condition instanceof Condition.Prefixed prefixed) {
            boolean inside = prefixed.word().equals("not") != absent;
            prefixed.parts().forEach(part -> collect(part, inside, found));
        } else if (condition instanceof Condition.Grouped group) {
            group.parts().forEach(part -> collect(part, absent, found));
        }
    }

    /** The constraints of a pattern, those joined by "and" one by one. */
    static List<Constraint> constraints(Condition.Matched pattern) {
        return pattern.constraints().stream().flatMap(Patterns::conjuncts).toList();
    }

    private static Stream<Constraint> conjuncts(Constraint constraint) {
        return constraint instanceof Constraint.Joined joined && joined.all()
                ? joined.parts().stream().flatMap(Patterns::conjuncts) : Stream.of(constraint);
    }

    /** The comparisons in a constraint, however they are joined. */
    static Stream<Constraint.Comparison> comparisons(Constraint constraint) {
        if (constraint instanceof Constraint.Joined joined) {
            return joined.parts().stream().flatMap(Patterns::comparisons);
        }
        return constraint instanceof Constraint.Comparison comparison ? Stream.of(comparison) : Stream.empty();
    }
}
