package org.lumbar.shell.cli;

/** Whether texts that are compared with what the program prints are to be written anew: {@code -Dlumbar.renew=true}. */
final class Renewal {

    private Renewal() {
    }

    static boolean asked() {
        return Boolean.getBoolean("lumbar.renew");
    }
}
