package org.lumbar.shell.drl;

import java.util.List;
import java.util.Optional;

/**
 * A rule as its author wrote it, as far as it could be read.
 *
 * @param at all but the word that ends it
 * @param whole all of it
 */
public record Rule(String name, TextSpan nameAt, List<Annotation> annotations, List<Condition> conditions,
        Optional<Conclusion> conclusion, TextSpan at, TextSpan whole) {
    public Rule {
        annotations = List.copyOf(annotations);
        conditions = List.copyOf(conditions);
    }

    /** {@code @source("K44")}. */
    public record Annotation(Token name, Optional<Token> value, List<Token> others, TextSpan at) {
        public Annotation {
            others = List.copyOf(others);
        }
    }

    /** {@code new Cause("POOR_FORM", "BAR_TOO_FAR")}. */
    public record Conclusion(Token type, List<Operand> arguments, TextSpan at) {
        public Conclusion {
            arguments = List.copyOf(arguments);
        }
    }

    public LifeCycle lifeCycle() {
        return LifeCycle.of(this);
    }

    public Optional<Annotation> annotation(String wanted) {
        return annotations.stream().filter(annotation -> annotation.name().text().equals(wanted)).findFirst();
    }
}
