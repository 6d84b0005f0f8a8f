package org.lumbar.shell.logic;

/** Thrown for a part of a rule that formulas cannot express. */
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
