package org.lumbar.shell.logic;

import java.util.List;
import java.util.function.Function;

/** What formulas say, or why they say nothing; never a guess. */
public sealed interface LogicAnswer<T> {

    /** An answer. */
    record Offered<T>(T value) implements LogicAnswer<T> {
    }

    /** No answer, with the reasons. */
    record NotOffered<T>(List<Limitation> because) implements LogicAnswer<T> {
        public NotOffered {
            because = because.stream().distinct().toList();
        }
    }

    /** {@return the answer} Fails if there is none. */
    default T orElseThrow() {
        if (this instanceof Offered<T> offered) {
            return offered.value;
        }
        throw new IllegalStateException("not offered: " + ((NotOffered<T>) this).because);
    }

    /** {@return what a further query makes of the answer, if there is one} */
    default <R> LogicAnswer<R> then(Function<T, LogicAnswer<R>> next) {
        return this instanceof Offered<T> offered ? next.apply(offered.value)
                : new NotOffered<>(((NotOffered<T>) this).because);
    }

    /** {@return the answer converted, if there is one} */
    default <R> LogicAnswer<R> map(Function<T, R> mapped) {
        return then(value -> new Offered<>(mapped.apply(value)));
    }
}
