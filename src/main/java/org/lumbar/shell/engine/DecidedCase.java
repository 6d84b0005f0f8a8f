package org.lumbar.shell.engine;

import java.util.List;

import org.lumbar.api.Proof;
import org.lumbar.shell.vocabulary.Rulebook;

/** What the engine decided about one case and why, without references to the engine. */
public record DecidedCase(Rulebook rulebook, Proof proof) {

    /** {@return the findings of one type, most important first} */
    public <T> List<T> findings(Class<T> type) {
        return proof.findings().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
