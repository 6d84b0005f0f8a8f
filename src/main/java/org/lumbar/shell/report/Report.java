package org.lumbar.shell.report;

/**
 * Writes the outcomes of cases one by one and keeps none, so there can be any number of them. Not thread-safe, except
 * {@link #prepare}.
 */
public interface Report extends AutoCloseable {

    /** Writes the next outcome. */
    void add(Outcome outcome);

    /** Prepares an outcome before its turn, in any thread; the task returned writes it. */
    default Runnable prepare(Outcome outcome) {
        return () -> add(outcome);
    }

    /** Writes the end of the format; leaves the stream open. */
    @Override
    void close();
}
