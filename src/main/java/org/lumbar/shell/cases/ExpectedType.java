package org.lumbar.shell.cases;

import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Codes;

/** A type of finding, or the rules, that a case can expect something of. */
record ExpectedType(String name, String word, Codes codes) {

    private static final int MOST_LISTED = 30;

    /** Whether this is a code, optionally followed by values of other properties, or the name of a rule. */
    boolean knows(String code) {
        return isRules() ? codes.all().contains(code) : codes.knows(code);
    }

    /** The pattern of codes, optionally followed by values of other properties; empty for names of rules. */
    Optional<String> refinable() {
        return isRules() ? Optional.empty() : Optional.of(codes.pattern());
    }

    private Set<String> plain() {
        return isRules() ? codes.all() : codes.plain();
    }

    String unknown(String code) {
        return isRules() ? "there is no rule " + Quoted.of(code) : name + " has no code " + Quoted.of(code);
    }

    /** Long lists, and names of rules, are shown only if none is near. */
    String hint(String code) {
        String plain = code.split("/", 2)[0];
        if (codes.constants().isPresent() && plain().contains(plain)) {
            Set<String> values = codes.values(plain);
            return values.isEmpty() ? "write " + plain + " alone" : Hints.joined(
                    Nearest.question(code, values.stream().map(value -> plain + "/" + value).toList()), Hints.allowed(values));
        }
        String question = Nearest.question(code, isRules() || code.contains("/") ? codes.all() : plain());
        boolean isLong = isRules() || plain().size() > MOST_LISTED;
        return isLong && !question.isEmpty() ? question : Hints.joined(question, listing());
    }

    String things() {
        return isRules() ? "names of rules" : "codes";
    }

    String listing() {
        return isRules() ? "'lumbar rules' lists the names of the rules" : Hints.allowed(plain());
    }

    private boolean isRules() {
        return name.equals(Expectation.RULES);
    }
}
