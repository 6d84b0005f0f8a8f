package org.lumbar.shell.logic;

import java.util.List;
import java.util.function.Supplier;

/**
 * A budget for queries: counted, not timed, so that a query has the same answer on every machine. Each may take much
 * until all together have; then only easy ones are answered, and in the end none. Not thread-safe.
 */
final class Work {

    /** For one query: a few seconds at most. */
    static final long ONE = 2_000_000;
    private static final long EASY = ONE / 40;
    private static final int TOGETHER = 10;

    private long left;
    private long together;
    private boolean asked;

    /** A budget for any number of queries. */
    Work() {
        this(TOGETHER * ONE);
    }

    private Work(long together) {
        this.together = together;
    }

    /** For queries that each have a budget of their own. */
    static Work each() {
        return new Work(Long.MAX_VALUE);
    }

    /** The answer to one more query, or that it takes too much work; what is spent between queries is only counted. */
    <T> LogicAnswer<T> answer(Supplier<LogicAnswer<T>> query) {
        left = together < -TOGETHER * ONE ? 0 : Math.max(EASY, Math.min(ONE, together));
        asked = true;
        try {
            return query.get();
        } catch (ExceededException exceeded) {
            return new LogicAnswer.NotOffered<>(List.of(exceeded.limitation));
        } finally {
            asked = false;
        }
    }

    void spend(long units) {
        left -= units;
        together -= units;
        if (asked && left < 0) {
            throw new ExceededException();
        }
    }

    /** Thrown when a query takes more than may be spent on it. */
    private static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Limitation limitation = Limitation.ofAll("it takes more work than is allowed");

        ExceededException() {
            super(null, null, false, false);
        }
    }
}
