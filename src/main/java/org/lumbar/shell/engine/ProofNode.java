package org.lumbar.shell.engine;

import org.lumbar.shell.vocabulary.Importance;
import org.lumbar.shell.vocabulary.Rulebook;

/** A fact or finding in a session, with its importance cached. */
final class ProofNode {

    private final Object shown;
    private Importance importance;
    private boolean proved = true;

    /** @param shown the object that represents it outside the engine */
    ProofNode(Object shown) {
        this.shown = shown;
    }

    Object shown() {
        return shown;
    }

    Importance importance() {
        return importance;
    }

    /** Marks it as a finding, which must come after one of its supports. */
    void concluded(Rulebook rulebook) {
        importance = rulebook.importance(shown);
        proved = false;
    }

    void markProved() {
        proved = true;
    }

    boolean isProved() {
        return proved;
    }
}
