package org.lumbar.shell.cli;

/** Whether to rewrite the texts that are compared with what the program prints: {@code -Dlumbar.renew=true}. */
final class Renewal {

    private Renewal() {
    }

    static boolean asked() {
        return Boolean.getBoolean("lumbar.renew");
    }
}
