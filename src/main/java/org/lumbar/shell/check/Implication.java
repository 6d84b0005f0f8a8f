package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Whether one condition cannot be met without another. */
final class Implication {

    private final Vocabulary vocabulary;
    private final Samples samples;

    Implication(Vocabulary vocabulary, Samples samples) {
        this.vocabulary = vocabulary;
        this.samples = samples;
    }

    /** Whether the first condition is met only where the second is met too. */
    boolean implies(Condition first, Condition second) {
        if (first instanceof Condition.Matched a && second instanceof Condition.Matched b) {
            return implies(a, b);
        }
        Optional<Condition.Matched> absentA = absent(first);
        Optional<Condition.Matched> absentB = absent(second);
        if (absentA.isPresent() && absentB.isPresent()) {
            return implies(absentB.get(), absentA.get());
        }
        return first.getClass() == second.getClass() && words(first).equals(words(second)) && !words(first).isEmpty();
    }

    /** Whether two conditions can never both be met. */
    boolean excludes(Condition first, Condition second) {
        return met(first).flatMap(a -> absent(second).map(b -> implies(a, b))).orElse(false)
                || met(second).flatMap(a -> absent(first).map(b -> implies(a, b))).orElse(false);
    }

    private static Optional<Condition.Matched> met(Condition condition) {
        return condition instanceof Condition.Matched pattern ? Optional.of(pattern) : Optional.empty();
    }

    private static Optional<Condition.Matched> absent(Condition condition) {
        return condition instanceof Condition.Prefixed prefixed && prefixed.word().equals("not")
                && prefixed.parts().size() == 1 && prefixed.parts().get(0) instanceof Condition.Matched pattern
                        ? Optional.of(pattern) : Optional.empty();
    }

    private boolean implies(Condition.Matched a, Condition.Matched b) {
        Optional<Concept> type = vocabulary.concept(a.type().text());
        return type.isPresent() && a.type().text().equals(b.type().text()) && a.plain() && b.plain()
                && Patterns.constraints(b).stream().allMatch(constraint -> implies(type.get(), a, constraint));
    }

    private boolean implies(Concept type, Condition.Matched a, Constraint wanted) {
        if (wanted instanceof Constraint.Binding) {
            return true;
        }
        List<Constraint> given = Patterns.constraints(a);
        Optional<String> property = samples.property(type, wanted);
        if (property.isEmpty()) {
            return given.stream().anyMatch(constraint -> words(constraint).equals(words(wanted)));
        }
        List<Constraint> same = given.stream()
                .filter(constraint -> samples.property(type, constraint).equals(property)).toList();
        List<Constraint> all = new ArrayList<>(same);
        all.add(wanted);
        return samples.of(type, property.get(), all).stream()
                .filter(value -> same.stream().allMatch(constraint -> Samples.holds(constraint, value)))
                .allMatch(value -> Samples.holds(wanted, value));
    }

    private static String words(Condition condition) {
        if (condition instanceof Condition.Matched pattern) {
            return pattern.type().text() + Patterns.constraints(pattern).stream().map(Implication::words).toList();
        } else if (condition instanceof Condition.Prefixed prefixed) {
            return prefixed.word() + prefixed.parts().stream().map(Implication::words).toList();
        } else if (condition instanceof Condition.Grouped group) {
            return group.all() + group.parts().stream().map(Implication::words).toList().toString();
        }
        return ((Condition.Opaque) condition).tokens().stream().map(Token::text).collect(Collectors.joining());
    }

    private static String words(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison) {
            return comparison.left().text() + comparison.operator()
                    + comparison.right().stream().map(Implication::words).toList();
        } else if (constraint instanceof Constraint.Joined joined) {
            return joined.all() + joined.parts().stream().map(Implication::words).toList().toString();
        } else if (constraint instanceof Constraint.Binding) {
            return "";
        }
        return ((Constraint.Other) constraint).operands().stream().map(Implication::words).toList().toString();
    }

    private static String words(Operand operand) {
        return operand.kind() + operand.text();
    }
}
