package org.lumbar.shell.cli;

/** Lets tests of other rooms run commands. */
public final class Commands {

    private Commands() {
    }

    /** The output of a command that has to fail, and not by an internal error. */
    public static String failing(String... command) {
        Ran ran = Ran.lumbar(command);
        String said = ran.out() + ran.err();
        if (ran.status() == 0 || said.contains("internal error") || said.contains("Exception")) {
            throw new AssertionError(String.join(" ", command) + ": " + ran.status() + "\n" + said);
        }
        return said;
    }
}
