package org.lumbar.shell.logic;

/** What may become of answers that are found rather than chosen, where a change of answers is looked for. */
public enum ObservedAnswers {
    /** They stay as they are, given or not. */
    KEPT,
    /** Those given stay as they are; those not given may be given. */
    COMPLETED,
    /** They may differ like any others: what would have to be true. */
    CHANGED
}
