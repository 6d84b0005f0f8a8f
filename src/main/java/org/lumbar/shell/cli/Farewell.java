package org.lumbar.shell.cli;

import java.util.function.IntSupplier;

/** What is said when the process is ended from outside, for example by Ctrl-C. */
record Farewell(Runnable said) {

    /** Does something that may be ended this way. */
    int after(IntSupplier work) {
        Thread hook = new Thread(said);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.getAsInt();
        } finally {
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // it is being said
            return;
        }
    }
}
