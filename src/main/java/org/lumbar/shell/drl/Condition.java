package org.lumbar.shell.drl;

import java.util.List;
import java.util.Optional;

/** A condition of a rule. */
public sealed interface Condition {

    TextSpan at();

    /** {@code $w : Watering(amount == Amount.LITTLE)}. */
    record Matched(Optional<Token> variable, Token type, List<Constraint> constraints, boolean plain, TextSpan at)
            implements Condition {
        public Matched {
            constraints = List.copyOf(constraints);
        }
    }

    /** {@code not}, {@code exists} or {@code forall} before conditions. */
    record Prefixed(String word, List<Condition> parts, TextSpan at) implements Condition {
        public Prefixed {
            parts = List.copyOf(parts);
        }
    }

    /** Conditions in parentheses or joined by {@code or}. */
    record Grouped(boolean all, List<Condition> parts, TextSpan at) implements Condition {
        public Grouped {
            parts = List.copyOf(parts);
        }
    }

    /** A condition that is not analysed, such as {@code accumulate}. */
    record Opaque(List<Token> tokens, TextSpan at) implements Condition {
        public Opaque {
            tokens = List.copyOf(tokens);
        }
    }
}
