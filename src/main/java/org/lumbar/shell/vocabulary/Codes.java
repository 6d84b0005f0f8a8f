package org.lumbar.shell.vocabulary;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes of a type of finding, each optionally followed by values of other properties: {@code CODE/DETAIL}.
 *
 * @param constants what can follow any code; if empty, it is not known which values the other properties have
 */
public record Codes(Set<String> all, Optional<Set<String>> constants) {

    private static final String VALUE = "[A-Z][A-Z0-9_]*";
    private static final String VALUE_OR_TRUTH = "(?:" + VALUE + "|true|false)";

    /** The codes without values of other properties. */
    public Set<String> plain() {
        return all.stream().map(code -> code.split("/", 2)[0]).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The values that can follow a code; an empty code means any. */
    public Set<String> details(String code) {
        return parts().filter(parts -> code.isEmpty() || parts.get(0).equals(code)).flatMap(parts -> parts.stream().skip(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether there is a sentence for a finding with a code and these values. */
    public boolean says(String code, Set<String> values) {
        return parts().anyMatch(parts -> parts.get(0).equals(code) && values.containsAll(parts.subList(1, parts.size())));
    }

    /** Whether this is a code, optionally followed by values of other properties. */
    public boolean knows(String code) {
        List<String> parts = List.of(code.split("/", -1));
        return all.contains(code) || plain().contains(parts.get(0))
                && parts.stream().skip(1).allMatch(value -> isValue(parts.get(0), value));
    }

    private boolean isValue(String code, String value) {
        return constants.isPresent() ? values(code).contains(value) : value.matches(value());
    }

    /** All values that are known to follow a code; an empty code means any. */
    public Set<String> values(String code) {
        Set<String> values = details(code);
        constants.ifPresent(values::addAll);
        return values;
    }

    /** The first of some values that no finding with this code has; an empty code means any. */
    Optional<String> unknownValue(String code, Collection<String> values) {
        return values.stream().filter(value -> constants.isPresent() && !isValue(code, value)).findFirst();
    }

    /** Whether this is a code, or a value that follows one. */
    boolean mentions(String text) {
        return parts().anyMatch(parts -> parts.contains(text));
    }

    /** A regular expression for codes, each optionally followed by values of other properties. */
    public String pattern() {
        return plain().stream().map(code -> quoted(code) + following(code)).collect(Collectors.joining("|", "^(", ")$"));
    }

    private String following(String code) {
        String values = constants.isEmpty() ? value() : values(code).stream().map(Codes::quoted).collect(Collectors.joining("|"));
        return values.isEmpty() ? "" : "(/(" + values + "))*";
    }

    private static String quoted(String text) {
        return text.replaceAll("([^A-Za-z0-9_-])", "\\\\$1");
    }

    private Stream<List<String>> parts() {
        return all.stream().map(code -> List.of(code.split("/")));
    }

    /** The pattern of a value; it includes true and false if a code has them. */
    private String value() {
        return all.stream().anyMatch(code -> code.matches(".*/(true|false)(/.*)?")) ? VALUE_OR_TRUTH : VALUE;
    }
}
