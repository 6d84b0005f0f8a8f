package org.lumbar.shell.drl;

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
    /**
     * Copies what could change.
     *
     * @param name its sentence
     * @param nameAt where the name stands
     * @param annotations copied; later changes do not reach it
     * @param conditions copied; later changes do not reach it
     * @param conclusion what it concludes, where that could be read
     * @param at from {@code rule} to {@code end}
     * @throws NullPointerException where what is copied is null or holds null
     */
    public Rule {
        annotations = List.copyOf(annotations);
        conditions = List.copyOf(conditions);
    }

    /**
     * {@code @source("K44")}.
     *
     * @param name the word behind the at sign
     * @param value the text in the parentheses, if there is one
     * @param others the texts that follow it
     * @param at where it stands, the at sign included
     */
    public record Annotation(Token name, Optional<Token> value, List<Token> others, Span at) {
        public Annotation {
            others = List.copyOf(others);
        }
    }

    /**
     * {@code new Cause("POOR_FORM", "BAR_TOO_FAR")}.
     *
     * @param type the name of the type of finding
     * @param arguments the values it is given, in their order
     * @param at where it stands
     */
    public record Conclusion(Token type, List<Operand> arguments, Span at) {
        /**
         * Copies what could change.
         *
         * @param type the name of the type of finding
         * @param arguments copied; later changes do not reach it
         * @param at where it stands
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Conclusion {
            arguments = List.copyOf(arguments);
        }
    }

    /** Whether it is used, and who has looked it over. */
    public LifeCycle lifeCycle() {
        return LifeCycle.of(this);
    }

    /**
     * {@return the annotation of a name, if there is one}
     *
     * @param wanted the name, without the at sign
     */
    public Optional<Annotation> annotation(String wanted) {
        return annotations.stream().filter(annotation -> annotation.name().text().equals(wanted)).findFirst();
    }
}
