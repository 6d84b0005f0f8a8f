package org.lumbar.shell.logic;

import java.nio.file.Path;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.TextSpan;

/**
 * A small change to a rule, such as an author's slip.
 *
 * @param dropped the part of the replaced text that is left out or changed
 */
public record Mutant(String file, String rule, Kind kind, TextSpan at, String replacement, TextSpan dropped) {

    Mutant(String file, String rule, Kind kind, TextSpan at, String replacement) {
        this(file, rule, kind, at, replacement, at);
    }

    /** What kind of change a mutant is. */
    public enum Kind {
        /** The rule is removed. */
        RULE_REMOVED,
        /** A condition, or an alternative in one, is removed. */
        CONDITION_DROPPED,
        /** A condition is negated. */
        CONDITION_NEGATED,
        /** A constraint on one property is removed. */
        CONSTRAINT_DROPPED,
        /** A number is one more or one less. */
        THRESHOLD_MOVED,
        /** A condition names another constant. */
        CONSTANT_EXCHANGED,
        /** The conclusion names another constant, or true instead of false. */
        CONCLUSION_CHANGED
    }

    /** {@return the text of its file with the change made} */
    public String applied(String original) {
        return original.substring(0, at.start()) + replacement + original.substring(at.end());
    }

    Drl applied(Drl drl) {
        return Drl.read(Path.of(drl.path()), applied(drl.content()))
                .with(rule -> drl.rules().stream().anyMatch(used -> used.name().equals(rule.name())));
    }
}
