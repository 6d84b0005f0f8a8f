package org.lumbar.shell.cli;

/** What is said where the process is ended from outside, such as by Ctrl-C, as long as this is open. */
final class Farewell implements AutoCloseable {

    private final Thread said;

    Farewell(Runnable said) {
        this.said = new Thread(said);
        Runtime.getRuntime().addShutdownHook(this.said);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(said);
        } catch (IllegalStateException ending) {
            // it is being said
            return;
        }
    }
}
