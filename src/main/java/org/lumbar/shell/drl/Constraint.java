package org.lumbar.shell.drl;

import java.util.List;

/** What a pattern requires of a property. */
public sealed interface Constraint {

    /** {@return where it stands in the text of its file} */
    Span at();

    /**
     * {@code $place : place}.
     *
     * @param variable the variable, with its dollar sign
     * @param property the property whose value it stands for
     * @param at where it stands
     */
    record Binding(Token variable, Operand property, Span at) implements Constraint {
    }

    /**
     * {@code count > 5}, {@code quality in (Quality.DULL, Quality.SHARP)}.
     *
     * @param left the property
     * @param operator as it is written, {@code in} and the like with {@code not} before it
     * @param right the values; one, save behind {@code in}
     * @param at where it stands
     */
    record Comparison(Operand left, String operator, List<Operand> right, Span at) implements Constraint {
        /**
         * Copies what could change.
         *
         * @param left the property
         * @param operator as it is written, {@code in} and the like with {@code not} before it
         * @param right copied; later changes do not reach it
         * @param at where it stands
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Comparison {
            right = List.copyOf(right);
        }
    }

    /**
     * Constraints joined by {@code &&} or {@code ||}.
     *
     * @param all whether all of the parts are needed, or one of them
     * @param parts the constraints, in their order
     * @param at where it stands
     */
    record Joined(boolean all, List<Constraint> parts, Span at) implements Constraint {
        /**
         * Copies what could change.
         *
         * @param all whether all of the parts are needed, or one of them
         * @param parts copied; later changes do not reach it
         * @param at where it stands
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something else: a single operand, or a negation.
     *
     * @param operands as it is written
     * @param at where it stands
     */
    record Other(List<Operand> operands, Span at) implements Constraint {
        /**
         * Copies what could change.
         *
         * @param operands copied; later changes do not reach it
         * @param at where it stands
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Other {
            operands = List.copyOf(operands);
        }
    }
}
