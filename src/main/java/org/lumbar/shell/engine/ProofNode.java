package org.lumbar.shell.engine;

import org.lumbar.shell.engine.Ranks.Rank;

/** A fact or finding in a session, with its importance cached. */
final class ProofNode {

    private final Object shown;
    private Rank rank;
    private boolean told = true;

    /** @param shown the object that represents it outside the engine */
    ProofNode(Object shown) {
        this.shown = shown;
    }

    Object shown() {
        return shown;
    }

    Rank rank() {
        return rank;
    }

    /** Makes it a finding: it is shown only after one of its supports. */
    void concluded(Ranks ranks) {
        rank = ranks.rank(shown);
        told = false;
    }

    void markProved() {
        proved = true;
    }

    boolean isProved() {
        return proved;
    }
}
