package org.lumbar.shell.report;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.ProofTree;
import org.lumbar.api.WhyNot;
import org.lumbar.shell.check.Changes;

/** All that is told where something was not concluded, or a rule did not fire. */
public record WhyNotAnswer(String asked, boolean isRule, WhyNot whyNot, List<ProofTree> proofs,
        Optional<Changes> changes, boolean removing) {
    public WhyNotAnswer {
        proofs = List.copyOf(proofs);
    }
}
