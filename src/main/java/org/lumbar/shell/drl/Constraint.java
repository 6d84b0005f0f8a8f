package org.lumbar.shell.drl;

import java.util.List;

/** A constraint within a pattern. */
public sealed interface Constraint {

    TextSpan at();

    /** {@code $place : place}. */
    record Binding(Token variable, Operand property, TextSpan at) implements Constraint {
    }

    /** {@code count > 5}, {@code quality in (Quality.DULL, Quality.SHARP)}. */
    record Comparison(Operand left, String operator, List<Operand> right, TextSpan at) implements Constraint {
        public Comparison {
            right = List.copyOf(right);
        }
    }

    /** Constraints joined by {@code &&} or {@code ||}. */
    record Joined(boolean all, List<Constraint> parts, TextSpan at) implements Constraint {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** Something else: a single operand, or a negation. */
    record Other(List<Operand> operands, TextSpan at) implements Constraint {
        public Other {
            operands = List.copyOf(operands);
        }
    }
}
