package org.lumbar.api;

import java.util.List;
import java.util.Objects;

/**
 * A condition of a rule as its author wrote it.
 *
 * @param kind what it asks for
 * @param line the line it begins in, from 1
 * @param text its DRL, on one line
 * @param type the simple name of the type that a pattern matches; empty for what is no pattern
 * @param constraints what a pattern requires of its properties, each as it is written; plain bindings are none
 * @param parts the conditions within it, in their order
 */
public record ConditionText(Kind kind, int line, String text, String type, List<String> constraints,
        List<ConditionText> parts) {

    /** What a condition asks for. */
    public enum Kind {
        /** A fact or finding. */
        PATTERN,
        /** That there be none. */
        NOT,
        /** That there be at least one. */
        EXISTS,
        /** One of several. */
        OR,
        /** Several together. */
        AND,
        /** What the language of rules does not have. */
        OTHER
    }

    public ConditionText {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(type, "type");
        constraints = List.copyOf(constraints);
        parts = List.copyOf(parts);
    }
}
