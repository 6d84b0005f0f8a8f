package org.lumbar.shell.engine;

import java.util.List;

import org.lumbar.api.Proof;
import org.lumbar.shell.vocabulary.Rulebook;

/** What the engine made of one case, by which rules; it holds nothing of the engine. */
public record DecidedCase(Rulebook rulebook, Proof proof) {

    /** {@return the findings of one type, in the order in which they matter} */
    public <T> List<T> findings(Class<T> type) {
        return proof.findings().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
