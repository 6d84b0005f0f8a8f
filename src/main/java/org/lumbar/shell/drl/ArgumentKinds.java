package org.lumbar.shell.drl;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a conclusion is given values of the kinds that its type takes; the engine would refuse the folder as a whole. */
final class ArgumentKinds {

    private static final Set<String> NUMBERS = Set.of("int", "Integer", "long", "Long", "double", "Double");

    private final RuleTypes types;
    private final Drl file;
    private final Rule rule;

    ArgumentKinds(RuleTypes types, Drl file, Rule rule) {
        this.types = types;
        this.file = file;
        this.rule = rule;
    }

    /** What is wrong with one of the values; empty where nothing is, or where the kind is not known here. */
    Optional<String> wrong(RuleType.Facts type, List<Operand> arguments, int place) {
        if (type.parameters().size() != arguments.size()) {
            return Optional.empty();
        }
        String taken = kind(type.parameters().get(place));
        return kind(arguments.get(place)).filter(given -> !given.equals(taken))
                .map(given -> type.name() + " takes " + taken + " here, and this is " + given);
    }

    private static String kind(String type) {
        return NUMBERS.contains(type) ? "a number" : type.equals("String") ? "a text"
                : type.equalsIgnoreCase("boolean") ? "true or false" : "a value of " + type;
    }

    private Optional<String> kind(Operand operand) {
        return switch (operand.kind()) {
            case TEXT -> Optional.of("a text");
            case NUMBER -> Optional.of("a number");
            case TRUTH -> Optional.of("true or false");
            case NAME -> operand.words().size() == 2 && types.type(operand.words().get(0).text(), file)
                    .filter(RuleType.Words.class::isInstance).isPresent()
                            ? Optional.of("a value of " + operand.words().get(0).text()) : Optional.empty();
            case VARIABLE -> VariableScope.of(rule).bound().stream()
                    .filter(bound -> bound.name().text().equals(operand.text()) && !bound.property().isEmpty()).findFirst()
                    .flatMap(bound -> types.type(bound.type(), file).filter(RuleType.Facts.class::isInstance)
                            .map(found -> ((RuleType.Facts) found).properties().get(bound.property())).map(ArgumentKinds::kind));
            case NOTHING, OTHER -> Optional.empty();
        };
    }
}
