package org.lumbar.shell.logic;

/** What a search for changes may do with observations, such as signs. */
public enum ObservedAnswers {
    /** They stay as they are, given or not. */
    KEPT,
    /** Those given stay as they are; those not given may be given. */
    COMPLETED,
    /** They may differ like any others: what would have to be true. */
    CHANGED
}
