package org.lumbar.shell.drl;

/** Far more than anybody writes, and little enough to be read quickly. */
final class Limits {

    static final int CHARACTERS = 1_000_000;
    static final int FILES = 1_000;
    static final int RULES = 20_000;

    private Limits() {
    }
}
