package org.lumbar.shell.report;

/**
 * Writes the outcomes of cases one by one and keeps none, so there may be any number of them. For one thread, except
 * {@link #prepare}.
 */
public interface Report extends AutoCloseable {

    /** Writes the next outcome. */
    void add(Outcome outcome);

    /** Does what can be done ahead of an outcome's turn; may be called from any thread. */
    default Runnable prepare(Outcome outcome) {
        return () -> add(outcome);
    }

    /** Writes the end of the format; leaves the stream open. */
    @Override
    void close();
}
