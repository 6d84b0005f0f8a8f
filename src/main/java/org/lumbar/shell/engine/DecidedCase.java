package org.lumbar.shell.engine;

import java.util.List;
import java.util.Objects;

import org.lumbar.api.Proof;
import org.lumbar.shell.vocabulary.Rulebook;

/**
 * What the rules make of one case. Immutable and safe for use by several threads; it holds nothing of the engine.
 *
 * @param rulebook the rules that were used
 * @param proof what was concluded, and why
 */
public record DecidedCase(Rulebook rulebook, Proof proof) {
    /**
     * Refuses null.
     *
     * @param rulebook not null
     * @param proof not null
     * @throws NullPointerException for null
     */
    public DecidedCase {
        Objects.requireNonNull(rulebook, "rulebook");
        Objects.requireNonNull(proof, "proof");
    }

    /**
     * {@return the findings of one type, in the order in which they matter: {@code findings(Remedy.class)}}
     *
     * @param <T> a type of finding
     * @param type a record of {@code org.lumbar.findings}, or any type above such records
     */
    public <T> List<T> findings(Class<T> type) {
        return proof.findings().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
