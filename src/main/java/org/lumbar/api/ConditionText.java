package org.lumbar.api;

import java.util.List;
import java.util.Objects;

/**
 * A condition of a rule as its author wrote it.
 *
 * <pre>{@code
 * assessment.whyNot(rule).rules().get(0).firstUnmet().orElseThrow().condition().text();   // RepsPerSet(count > 8)
 * }</pre>
 *
 * @param kind the kind of condition
 * @param line the line it begins on, from 1
 * @param text its DRL, on one line
 * @param type the simple name of the type that a pattern matches; empty if it is not a pattern
 * @param constraints the constraints of a pattern, each as written; plain bindings are left out
 * @param parts the conditions within it, in their order
 */
public record ConditionText(Kind kind, int line, String text, String type, List<String> constraints,
        List<ConditionText> parts) {

    /** The kind of a condition. */
    public enum Kind {
        /** A fact or finding. */
        PATTERN,
        /** No such fact or finding. */
        NOT,
        /** At least one fact or finding. */
        EXISTS,
        /** One of several conditions. */
        OR,
        /** Several conditions together. */
        AND,
        /** Something that only the engine can evaluate. */
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
