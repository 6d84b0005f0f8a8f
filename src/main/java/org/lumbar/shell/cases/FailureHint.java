package org.lumbar.shell.cases;

import java.util.Optional;

import org.lumbar.api.Goal;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;

/** Says why something expected is missing. */
@FunctionalInterface
public interface FailureHint {

    /** Nothing is said. */
    FailureHint NONE = (one, type, code) -> "";

    /** The reason, worded to follow what came instead; empty if nothing can be said. */
    String of(Case one, String type, String code);

    /** Names the rule that is nearest to firing. */
    static FailureHint by(CompiledRules rules) {
        return new ByRules(rules);
    }

    /** Reads the rules, which takes a while, only once something is missing. */
    final class ByRules implements FailureHint {

        private final CompiledRules rules;
        private Explainer explainer;

        private ByRules(CompiledRules rules) {
            this.rules = rules;
        }

        @Override
        public String of(Case one, String type, String code) {
            if (explainer == null) {
                explainer = new Explainer(rules);
            }
            if (type.equals(Expectation.RULES)) {
                return explainer.rulebook().rules().containsKey(code)
                        ? words(explainer.explain(one).rule(code), "did not fire, as") : "";
            }
            Optional<RuleEvaluation> nearest = explainer.explain(one).whyNot(Goal.of(type, code)).rules().stream().findFirst();
            return nearest.map(evaluation -> words(evaluation, "would conclude it, but")).orElse("; no rule concludes it");
        }

        private static String words(RuleEvaluation evaluation, String does) {
            return evaluation.firstUnmet().map(check -> "; " + CaseTest.place(evaluation.rule()) + " " + does
                    + " this is not met: " + check.condition().text()).orElse("");
        }
    }
}
