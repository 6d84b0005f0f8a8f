package org.lumbar.shell.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;

/** Finds the questions that conditions are about. */
final class PatternKeys {

    private PatternKeys() {
    }

    static boolean isAnswer(FactType type) {
        return !type.questions().isEmpty();
    }

    /** The questions that a pattern is about; none if it is not about answers. */
    static List<String> of(BoundRule rule, Condition.Matched pattern) {
        FactType type = rule.types().get(pattern);
        Set<String> names = pattern.constraints().stream().filter(constraint -> isAboutSubject(type, constraint))
                .map(constraint -> rule.constants().get(((Constraint.Comparison) constraint).right().get(0)))
                .map(subject -> ((Enum<?>) subject).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return type.questions().stream().filter(question -> names.isEmpty() || names.contains(question.name()))
                .map(QuestionType::key).toList();
    }

    /** Whether a constraint selects one of the questions of a type. */
    static boolean isAboutSubject(FactType type, Constraint constraint) {
        return constraint instanceof Constraint.Comparison comparison && comparison.operator().equals("==")
                && comparison.right().get(0).is(Operand.Kind.NAME)
                && !type.subject().isEmpty() && type.subject().equals(Literals.property(comparison.left()));
    }
}
