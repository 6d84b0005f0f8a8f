package org.lumbar.shell.check;

import java.util.Optional;

import org.lumbar.api.Goal;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.Expectation;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;

/** Says why something that was expected is not there. */
@FunctionalInterface
interface FailureHint {

    /** Nothing is said. */
    FailureHint UNTOLD = (one, type, code) -> "";

    /** What is lacking, to be read after what came instead; empty where nothing can be told. */
    String of(Case one, String type, String code);

    /** Says it by the rule that lacks least. */
    static FailureHint by(CompiledRules rules) {
        return new ByRules(rules);
    }

    /** Questions rules, which take a while to be ready for it, only once something is lacking. */
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
            return evaluation.firstUnmet().map(check -> "; '" + evaluation.rule().name() + "' (" + evaluation.rule().file() + ":"
                    + evaluation.rule().line() + ") " + does + " this is not met: " + check.condition().text())
                    .orElse("");
        }
    }
}
