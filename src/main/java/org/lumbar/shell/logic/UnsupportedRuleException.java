package org.lumbar.shell.logic;

/** Thrown while a rule is read, where it says something that formulas cannot. */
final class UnsupportedRuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Limitation limitation;

    UnsupportedRuleException(Limitation limitation) {
        super(limitation.problem().message(), null, false, false);
        this.limitation = limitation;
    }

    Limitation limitation() {
        return limitation;
    }
}
