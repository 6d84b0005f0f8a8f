package org.lumbar.engine;

import java.util.List;
import java.util.Objects;

import org.lumbar.proof.Proof;
import org.lumbar.proof.Rulebook;

/**
 * What the rules make of one case. Immutable and safe for use by several threads; it holds nothing of the engine.
 *
 * @param rulebook the rules that were used
 * @param proof what was concluded, and why
 */
public record Assessment(Rulebook rulebook, Proof proof) {
    public Assessment {
        Objects.requireNonNull(rulebook, "rulebook");
        Objects.requireNonNull(proof, "proof");
    }

    /** The findings of one type, in the order in which they matter: {@code findings(Remedy.class)}. */
    public <T> List<T> findings(Class<T> type) {
        return proof.findings().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
