package org.lumbar.shell.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lumbar.api.ProofTree;
import org.lumbar.api.WhyNot;
import org.lumbar.shell.check.Changes;

/**
 * All that is told where something was not concluded, or a rule did not fire.
 *
 * @param asked what was asked about: the name of a conclusion, or of a rule
 * @param isRule whether it is a rule
 * @param whyNot the rules that could conclude it, or the rule, with what they lack
 * @param proofs where it was concluded after all, why
 * @param changes the smallest changes that would bring it about, or make it go away; empty where it is so already
 * @param removing whether it is to go away
 */
public record WhyNotAnswer(String asked, boolean isRule, WhyNot whyNot, List<ProofTree> proofs,
        Optional<Changes> changes, boolean removing) {
    /**
     * Refuses null, and copies what could change.
     *
     * @param asked not null
     * @param isRule whether it is a rule
     * @param whyNot not null
     * @param proofs copied; later changes do not reach it
     * @param changes not null
     * @param removing whether it is to go away
     * @throws NullPointerException for null
     */
    public WhyNotAnswer {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(whyNot, "whyNot");
        Objects.requireNonNull(changes, "changes");
        proofs = List.copyOf(proofs);
    }
}
