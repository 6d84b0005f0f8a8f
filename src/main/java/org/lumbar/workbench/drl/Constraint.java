package org.lumbar.workbench.drl;

import java.util.List;

/** What a pattern requires of a property. */
public sealed interface Constraint {

    Span at();

    /** {@code $place : place}. */
    record Binding(Token variable, Operand property, Span at) implements Constraint {
    }

    /**
     * {@code count > 5}, {@code quality in (Quality.DULL, Quality.SHARP)}.
     *
     * @param operator as it is written, {@code in} and the like with {@code not} before it
     * @param right the values; one, save behind {@code in}
     */
    record Comparison(Operand left, String operator, List<Operand> right, Span at) implements Constraint {
        public Comparison {
            right = List.copyOf(right);
        }
    }

    /** Constraints joined by {@code &&} or {@code ||}. */
    record Joined(boolean all, List<Constraint> parts, Span at) implements Constraint {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** Something else: a single operand, or a negation. */
    record Other(List<Operand> operands, Span at) implements Constraint {
        public Other {
            operands = List.copyOf(operands);
        }
    }
}
