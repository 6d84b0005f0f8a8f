package org.lumbar.shell.drl;

import java.util.List;
import java.util.Optional;

/** What a rule requires. */
public sealed interface Condition {

    /** {@return where it stands in the text of its file} */
    Span at();

    /**
     * {@code $s : Soreness(certainty == Certainty.LIKELY)}.
     *
     * @param variable the name that the whole fact is bound to
     * @param type the name of the type
     * @param constraints what its properties must be, in their order
     * @param plain whether it is matched against all facts, with no {@code from} behind it
     * @param at where it stands, the variable included
     */
    record Matched(Optional<Token> variable, Token type, List<Constraint> constraints, boolean plain, Span at)
            implements Condition {
        /**
         * Copies what could change.
         *
         * @param variable the name that the whole fact is bound to
         * @param type the name of the type
         * @param constraints copied; later changes do not reach it
         * @param plain whether it is matched against all facts, with no {@code from} behind it
         * @param at where it stands, the variable included
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Matched {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * {@code not}, {@code exists} or {@code forall} before conditions.
     *
     * @param word the word before them
     * @param parts the conditions behind it
     * @param at where it stands, the word included
     */
    record Prefixed(String word, List<Condition> parts, Span at) implements Condition {
        /**
         * Copies what could change.
         *
         * @param word the word before them
         * @param parts copied; later changes do not reach it
         * @param at where it stands, the word included
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Prefixed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Conditions in parentheses or joined by {@code or}.
     *
     * @param all whether all of the parts are needed, or one of them
     * @param parts the conditions, in their order
     * @param at where it stands
     */
    record Grouped(boolean all, List<Condition> parts, Span at) implements Condition {
        /**
         * Copies what could change.
         *
         * @param all whether all of the parts are needed, or one of them
         * @param parts copied; later changes do not reach it
         * @param at where it stands
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Grouped {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A condition that is not looked into, such as {@code accumulate}, with the words in it.
     *
     * @param tokens as it is written
     * @param at where it stands
     */
    record Opaque(List<Token> tokens, Span at) implements Condition {
        /**
         * Copies what could change.
         *
         * @param tokens copied; later changes do not reach it
         * @param at where it stands
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Opaque {
            tokens = List.copyOf(tokens);
        }
    }
}
