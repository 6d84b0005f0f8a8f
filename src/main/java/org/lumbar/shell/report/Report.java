package org.lumbar.shell.report;

/**
 * Writes what became of one case after another. Nothing is kept of a case that has been written, so there may be any
 * number of them. For one thread, save {@link #prepare}.
 */
public interface Report extends AutoCloseable {

    /** Writes what became of the next case. */
    void add(Outcome outcome);

    /** Does what can be done for an outcome ahead of its turn; may be called in any thread. */
    default Runnable prepare(Outcome outcome) {
        return () -> add(outcome);
    }

    /** Writes what the format needs at its end. The stream below stays open. */
    @Override
    void close();
}
