package org.lumbar.shell.logic;

import java.util.List;
import java.util.function.Function;

/** What formulas say, or why they say nothing; never a guess. */
public sealed interface LogicAnswer<T> {

    /** What holds. */
    record Offered<T>(T value) implements LogicAnswer<T> {
    }

    /** That nothing can be said. */
    record NotOffered<T>(List<Limitation> because) implements LogicAnswer<T> {
        public NotOffered {
            because = because.stream().distinct().toList();
        }
    }

    /** {@return what holds} Fails where nothing can be said. */
    default T orElseThrow() {
        if (this instanceof Offered<T> offered) {
            return offered.value;
        }
        throw new IllegalStateException("not offered: " + ((NotOffered<T>) this).because);
    }

    /** {@return what follows from what holds} */
    default <R> LogicAnswer<R> then(Function<T, LogicAnswer<R>> next) {
        return this instanceof Offered<T> offered ? next.apply(offered.value)
                : new NotOffered<>(((NotOffered<T>) this).because);
    }

    /** {@return what holds, as something else} */
    default <R> LogicAnswer<R> map(Function<T, R> mapped) {
        return then(value -> new Offered<>(mapped.apply(value)));
    }
}
