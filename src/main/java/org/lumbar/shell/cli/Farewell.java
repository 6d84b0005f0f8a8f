package org.lumbar.shell.cli;

import java.util.function.IntSupplier;

/** Says a last word when the process is ended from outside, for example by Ctrl-C. */
record Farewell(Runnable words) {

    /** Runs work that may be ended this way. */
    int after(IntSupplier work) {
        Thread hook = new Thread(words);
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
            // the last word is being said
            return;
        }
    }
}
