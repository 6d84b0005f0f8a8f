package org.lumbar.shell.report;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.WhyNot;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.claims.ChangeFinder;
import org.lumbar.shell.claims.ChangeProposals;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;

/** Everything shown to explain why something was not concluded, or a rule did not fire. */
public record WhyNotAnswer(String asked, boolean isRule, WhyNot whyNot, List<ProofTree> proofs,
        Optional<LogicAnswer<ChangeProposals>> changes, boolean removing) {
    public WhyNotAnswer {
        proofs = List.copyOf(proofs);
    }

    /** {@return why a rule did not fire in a case, and what would change it} */
    public static WhyNotAnswer ofRule(Explanation explanation, ChangeFinder finder, Case one, String rule, boolean removing) {
        WhyNot whyNot = explanation.whyNot(rule);
        return new WhyNotAnswer(rule, true, whyNot, List.of(), changes(finder, one, whyNot.rules().get(0).fired(),
                new Proposition.Fired(rule), removing), removing);
    }

    /** {@return why something was not concluded in a case, and what would change it} */
    public static WhyNotAnswer ofConclusion(Explanation explanation, ChangeFinder finder, Case one, String name, Goal goal,
            boolean removing) {
        WhyNot whyNot = explanation.whyNot(goal);
        List<ProofTree> proofs = whyNot.found().isEmpty() ? List.of() : explanation.how(goal);
        return new WhyNotAnswer(name, false, whyNot, proofs, changes(finder, one, !proofs.isEmpty(),
                new Proposition.Concluded(goal), removing), removing);
    }

    private static Optional<LogicAnswer<ChangeProposals>> changes(ChangeFinder finder, Case one, boolean holds,
            Proposition so, boolean removing) {
        return holds != removing ? Optional.empty()
                : Optional.of(finder.find(one.facts(), removing ? new Proposition.Negated(so) : so));
    }
}
