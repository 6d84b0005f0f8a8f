package org.lumbar.workbench.drl;

import java.util.List;
import java.util.Optional;

/** What a rule requires. */
public sealed interface Condition {

    Span at();

    /**
     * {@code $s : Soreness(certainty == Certainty.LIKELY)}.
     *
     * @param variable the name that the whole fact is bound to
     * @param plain whether it is matched against all facts, with no {@code from} behind it
     */
    record Matched(Optional<Token> variable, Token type, List<Constraint> constraints, boolean plain, Span at)
            implements Condition {
        public Matched {
            constraints = List.copyOf(constraints);
        }
    }

    /** {@code not}, {@code exists} or {@code forall} before conditions. */
    record Prefixed(String word, List<Condition> parts, Span at) implements Condition {
        public Prefixed {
            parts = List.copyOf(parts);
        }
    }

    /** Conditions in parentheses or joined by {@code or}. */
    record Grouped(boolean all, List<Condition> parts, Span at) implements Condition {
        public Grouped {
            parts = List.copyOf(parts);
        }
    }

    /** A condition that is not looked into, such as {@code accumulate}, with the words in it. */
    record Opaque(List<Token> tokens, Span at) implements Condition {
        public Opaque {
            tokens = List.copyOf(tokens);
        }
    }
}
