package org.lumbar.shell.cli;

/** Lets tests of other rooms run commands. */
public final class Commands {

    private Commands() {
    }

    /** What a command says that must not succeed, nor fail by an error of its own. */
    public static String failing(String... command) {
        Ran ran = Ran.lumbar(command);
        String said = ran.out() + ran.err();
        if (ran.status() == 0 || said.contains("internal error") || said.contains("Exception")) {
            throw new AssertionError(String.join(" ", command) + ": " + ran.status() + "\n" + said);
        }
        return said;
    }
}
