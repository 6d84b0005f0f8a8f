package org.lumbar.shell.engine;

import org.lumbar.shell.vocabulary.Importance;

/** A fact or finding in a session, with its importance cached. */
final class ProofNode {

    private final Object shown;
    private Importance rank;
    private boolean proved = true;

    /** @param shown the object that represents it outside the engine */
    ProofNode(Object shown) {
        this.shown = shown;
    }

    Object shown() {
        return shown;
    }

    Importance rank() {
        return rank;
    }

    /** Marks it as a finding, which is not proved until one of its supports is. */
    void markConcluded(Ranks ranks) {
        rank = ranks.rank(shown);
        proved = false;
    }

    void markProved() {
        proved = true;
    }

    boolean isProved() {
        return proved;
    }
}
