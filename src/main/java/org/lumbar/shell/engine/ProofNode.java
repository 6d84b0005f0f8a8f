package org.lumbar.shell.engine;

import org.lumbar.shell.engine.Ranks.Rank;

/** A fact or finding that a session holds, as a proof shows it. What that takes is worked out once. */
final class ProofNode {

    private final Object shown;
    private Rank rank;
    private boolean told = true;

    /** @param shown the object that stands for it outside of the engine */
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

    void tell() {
        told = true;
    }

    boolean isTold() {
        return told;
    }
}
