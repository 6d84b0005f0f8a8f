package org.lumbar.shell.drl;

/** Limits higher than anybody needs, yet low enough to stay fast. */
final class Limits {

    static final int CHARACTERS = 1_000_000;
    static final int FILES = 1_000;
    static final int RULES = 20_000;

    private Limits() {
    }
}
