package org.lumbar.shell.drl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the types of the values in a conclusion; if one is wrong, the engine would reject the whole folder. */
final class ArgumentKinds {

    private static final Set<String> WHOLE = Set.of("int", "Integer", "long", "Long");
    private static final Set<String> DECIMAL = Set.of("double", "Double");

    private final RuleTypes types;
    private final Drl file;
    private final Rule rule;

    ArgumentKinds(RuleTypes types, Drl file, Rule rule) {
        this.types = types;
        this.file = file;
        this.rule = rule;
    }

    /** What is wrong with one of the values; empty if it fits, or if its type is not known here. */
    Optional<String> wrong(RuleType.Facts type, List<Operand> arguments, int place) {
        if (type.parameters().size() != arguments.size()) {
            return Optional.empty();
        }
        Map.Entry<String, String> taken = List.copyOf(type.parameters().entrySet()).get(place);
        Operand given = arguments.get(place);
        return kind(given).filter(kind -> !isSame(kind, words(taken.getValue()))).map(kind -> "'" + taken.getKey() + "' is "
                + words(taken.getValue()) + ", and " + (given.is(Operand.Kind.VARIABLE) ? given.text() : "this") + " is " + kind);
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || one.endsWith(" number") && other.endsWith(" number");
    }

    private static String words(String type) {
        return WHOLE.contains(type) ? "a whole number" : DECIMAL.contains(type) ? "a number" : type.equals("String") ? "a text"
                : type.equalsIgnoreCase("boolean") ? "true or false" : "one of the values of " + type;
    }

    private Optional<String> kind(Operand operand) {
        return switch (operand.kind()) {
            case TEXT -> Optional.of("a text");
            case NUMBER -> Optional.of("a number");
            case TRUTH -> Optional.of("true or false");
            case NAME -> operand.words().size() == 2 && types.type(operand.words().get(0).text(), file)
                    .filter(RuleType.Enumeration.class::isInstance).isPresent()
                            ? Optional.of(words(operand.words().get(0).text())) : Optional.empty();
            case VARIABLE -> VariableScope.of(rule).bound().stream().filter(bound -> bound.name().text().equals(operand.text()))
                    .findFirst().flatMap(this::kind);
            case NOTHING, OTHER -> Optional.empty();
        };
    }

    private Optional<String> kind(VariableScope.Bound bound) {
        return bound.property().isEmpty() ? Optional.of("a whole " + bound.type())
                : types.type(bound.type(), file).filter(RuleType.Facts.class::isInstance)
                        .map(type -> ((RuleType.Facts) type).properties().get(bound.property())).map(ArgumentKinds::words);
    }
}
