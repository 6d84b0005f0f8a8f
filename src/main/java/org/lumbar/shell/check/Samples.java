package org.lumbar.shell.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Values of a property at which constraints on it can change their answer, so that what holds at all of them holds
 * always.
 * Values are texts: a number in digits, the name of a constant, or the text itself.
 */
final class Samples {

    /** Stands for any text that no constraint names. */
    private static final String ANY_OTHER = "\u0000";

    private final Vocabulary vocabulary;

    Samples(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The one property that a constraint compares with values, if it does no more than that. */
    Optional<String> property(Concept type, Constraint constraint) {
        if (constraint instanceof Constraint.Joined joined) {
            Set<Optional<String>> properties = new java.util.HashSet<>();
            joined.parts().forEach(part -> properties.add(property(type, part)));
            return properties.size() == 1 ? properties.iterator().next() : Optional.empty();
        }
        if (!(constraint instanceof Constraint.Comparison comparison) || !comparison.left().is(Operand.Kind.NAME)) {
            return Optional.empty();
        }
        String name = comparison.left().text();
        boolean plain = type.properties().containsKey(name) && comparison.operator().matches("==|!=|<=?|>=?|(not )?in")
                && !comparison.right().isEmpty() && comparison.right().stream().allMatch(this::isValue);
        return plain ? Optional.of(name) : Optional.empty();
    }

    private boolean isValue(Operand operand) {
        return switch (operand.kind()) {
            case TEXT, TRUTH -> true;
            case NUMBER -> operand.text().matches("-?\\d+(\\.\\d+)?");
            case NAME -> operand.words().size() > 1;
            default -> false;
        };
    }

    static String value(Operand operand) {
        return operand.is(Operand.Kind.NAME) ? operand.words().get(operand.words().size() - 1).text() : operand.text();
    }

    /** The values to look at, given all constraints that are to be compared. */
    List<String> of(Concept type, String property, Collection<Constraint> constraints) {
        String kind = type.properties().get(property);
        Optional<Vocabulary.Constants> constants = vocabulary.constants(kind);
        if (constants.isPresent()) {
            return List.copyOf(constants.get().names());
        }
        Stream<String> named = constraints.stream().flatMap(Patterns::comparisons)
                .filter(comparison -> comparison.left().text().equals(property))
                .flatMap(comparison -> comparison.right().stream()).map(Samples::value);
        if (ValueCheck.isTruth(kind)) {
            return List.of("true", "false");
        }
        if (ValueCheck.isNumber(kind)) {
            return numbers(type, kind, named);
        }
        return Stream.concat(named, Stream.of(ANY_OTHER)).distinct().toList();
    }

    private static List<String> numbers(Concept type, String kind, Stream<String> named) {
        BigDecimal least = BigDecimal.valueOf(type.least());
        BigDecimal most = BigDecimal.valueOf(type.most());
        BigDecimal step = kind.matches("double|Double|float|BigDecimal") ? new BigDecimal("0.001") : BigDecimal.ONE;
        Set<BigDecimal> values = new TreeSet<>(List.of(least, most));
        named.filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new).forEach(number -> Stream
                .of(number.subtract(step), number, number.add(step))
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0).forEach(values::add));
        return values.stream().map(BigDecimal::toPlainString).toList();
    }

    /** Whether a constraint that {@link #property} knows holds for a value. */
    static boolean holds(Constraint constraint, String value) {
        if (constraint instanceof Constraint.Joined joined) {
            return joined.all() ? joined.parts().stream().allMatch(part -> holds(part, value))
                    : joined.parts().stream().anyMatch(part -> holds(part, value));
        }
        Constraint.Comparison comparison = (Constraint.Comparison) constraint;
        return switch (comparison.operator()) {
            case "!=", "not in" -> comparison.right().stream().noneMatch(right -> same(value, value(right)));
            case "<" -> order(value, comparison) < 0;
            case "<=" -> order(value, comparison) <= 0;
            case ">" -> order(value, comparison) > 0;
            case ">=" -> order(value, comparison) >= 0;
            default -> comparison.right().stream().anyMatch(right -> same(value, value(right)));
        };
    }

    private static boolean same(String a, String b) {
        return a.equals(b) || isNumber(a) && isNumber(b) && new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    }

    private static int order(String value, Constraint.Comparison comparison) {
        String right = value(comparison.right().get(0));
        return isNumber(value) && isNumber(right) ? new BigDecimal(value).compareTo(new BigDecimal(right)) : 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
