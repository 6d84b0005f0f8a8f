package org.lumbar.shell.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lumbar.api.Answer;
import org.lumbar.facts.AnswerKey;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;

/** Which questions of the case file conditions and facts are about: the one place of this room that asks for them. */
final class PatternKeys {

    private static final Pattern SUBJECT = Pattern.compile("\\{(\\w+)}");

    private PatternKeys() {
    }

    /** All questions, in the order of the case file. */
    static List<String> all() {
        return AnswerKey.all().stream().map(AnswerKey::key).toList();
    }

    /** The question that a fact answers, if it is an answer. */
    static Optional<String> of(Object fact) {
        return AnswerKey.keyOf(fact);
    }

    static boolean isAnswer(FactType type) {
        return type.javaClass().filter(java -> java.isAnnotationPresent(Answer.class)).isPresent();
    }

    /** The questions that facts of a type answer; none where it is no type of answers. */
    static List<String> of(FactType type) {
        return keys(type).stream().map(AnswerKey::key).toList();
    }

    private static List<AnswerKey> keys(FactType type) {
        return AnswerKey.all().stream().filter(key -> type.javaClass().filter(key.type()::equals).isPresent()).toList();
    }

    /** The questions that a pattern is about; none where it is about something else than answers. */
    static List<String> of(BoundRule rule, Condition.Matched pattern) {
        FactType type = rule.types().get(pattern);
        Set<String> names = pattern.constraints().stream().filter(constraint -> isAboutSubject(type, constraint))
                .map(constraint -> rule.constants().get(((Constraint.Comparison) constraint).right().get(0)))
                .map(subject -> AnswerKey.word((Enum<?>) subject)).collect(Collectors.toCollection(LinkedHashSet::new));
        return keys(type).stream().filter(key -> names.isEmpty() || names.contains(key.name())).map(AnswerKey::key)
                .toList();
    }

    /** Whether a constraint says which of the questions of a type is meant. */
    static boolean isAboutSubject(FactType type, Constraint constraint) {
        return constraint instanceof Constraint.Comparison comparison && comparison.operator().equals("==")
                && comparison.right().get(0).is(Operand.Kind.NAME)
                && subject(type).filter(Literals.property(comparison.left())::equals).isPresent();
    }

    /** The property that tells apart the questions of one type. */
    private static Optional<String> subject(FactType type) {
        return type.javaClass().map(java -> java.getAnnotation(Answer.class))
                .flatMap(answer -> SUBJECT.matcher(answer.value()).results().findFirst())
                .map((MatchResult found) -> found.group(1));
    }
}
