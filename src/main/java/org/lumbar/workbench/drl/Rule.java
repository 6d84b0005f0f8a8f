package org.lumbar.workbench.drl;

import java.util.List;
import java.util.Optional;

/**
 * A rule as its author wrote it, as far as it could be read.
 *
 * @param name its sentence
 * @param nameAt where the name stands
 * @param annotations what stands above {@code when}
 * @param conditions what stands between {@code when} and {@code then}
 * @param conclusion what it concludes, where that could be read
 * @param at from {@code rule} to {@code end}
 */
public record Rule(String name, Span nameAt, List<Annotation> annotations, List<Condition> conditions,
        Optional<Conclusion> conclusion, Span at) {
    public Rule {
        annotations = List.copyOf(annotations);
        conditions = List.copyOf(conditions);
    }

    /**
     * {@code @source("K44")}.
     *
     * @param name the word behind the at sign
     * @param value the text in the parentheses, if there is one
     */
    public record Annotation(Token name, Optional<Token> value, Span at) {
    }

    /**
     * {@code new Cause("POOR_FORM", "BAR_TOO_FAR")}.
     *
     * @param type the name of the type of finding
     */
    public record Conclusion(Token type, List<Operand> arguments, Span at) {
        public Conclusion {
            arguments = List.copyOf(arguments);
        }
    }

    /** The annotation of a name, if there is one. */
    public Optional<Annotation> annotation(String wanted) {
        return annotations.stream().filter(annotation -> annotation.name().text().equals(wanted)).findFirst();
    }
}
