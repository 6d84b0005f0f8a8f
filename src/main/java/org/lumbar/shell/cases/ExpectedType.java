package org.lumbar.shell.cases;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/**
 * What can be expected of one type of finding.
 *
 * @param name the name of the type, or {@link Expectation#RULES}
 * @param word the word for it under {@code expect}
 * @param codes its codes as the rulebook lists them, or names of rules
 */
record ExpectedType(String name, String word, Set<String> codes) {

    private static final int MOST_LISTED = 30;
    private static final String VALUE = "[A-Z][A-Z0-9_]*";
    private static final String VALUE_OR_TRUTH = "(?:" + VALUE + "|true|false)";

    /** Whether this is a code, perhaps followed by values of other properties; or the name of a rule. */
    boolean knows(String code) {
        if (isRules() || codes.contains(code)) {
            return codes.contains(code);
        }
        String[] parts = code.split("/", -1);
        return plain().contains(parts[0])
                && Arrays.stream(parts).skip(1).allMatch(part -> part.matches(value()));
    }

    /** The pattern of codes that values of other properties may follow; empty for names of rules. */
    Optional<String> refinable() {
        String codes = plain().stream().map(code -> code.replaceAll("([^A-Za-z0-9_-])", "\\\\$1"))
                .collect(Collectors.joining("|"));
        return isRules() ? Optional.empty() : Optional.of("^(" + codes + ")(/" + value() + ")*$");
    }

    /** The codes without values of other properties. */
    Set<String> plain() {
        return isRules() ? codes : codes.stream().map(code -> code.split("/", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What values of other properties look like; true and false are among them where the rulebook has such a code. */
    private String value() {
        return codes.stream().anyMatch(code -> code.matches(".*/(true|false)(/.*)?")) ? VALUE_OR_TRUTH : VALUE;
    }

    String unknown(String code) {
        return isRules() ? "there is no rule " + Quoted.of(code) : Quoted.of(code) + " is no code of " + name;
    }

    /** What are many, or as long as the names of rules, are listed only where none is near. */
    String hint(String code) {
        String question = Nearest.question(code, isRules() || code.contains("/") ? codes : plain());
        boolean isLong = isRules() || plain().size() > MOST_LISTED;
        return isLong && !question.isEmpty() ? question : Asking.joined(question, listing());
    }

    /** What it takes. */
    String things() {
        return isRules() ? "names of rules" : "codes";
    }

    /** What there is to choose from. */
    String listing() {
        return isRules() ? "'lumbar rules' lists the names of the rules" : Asking.allowed(plain());
    }

    private boolean isRules() {
        return name.equals(Expectation.RULES);
    }
}
