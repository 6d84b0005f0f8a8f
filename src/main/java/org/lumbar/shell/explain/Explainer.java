package org.lumbar.shell.explain;

import java.util.List;
import java.util.Map;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.Rulebook;

/**
 * Explains decided cases: why something was concluded, why not, and why a rule did not fire.
 *
 * <pre>{@code
 * Explainer explainer = new Explainer(rules);
 * Explanation explanation = explainer.explain(rules.assess(facts));
 * explanation.how(goal);      // its proof, if it was concluded
 * explanation.whyNot(goal);   // what the rules that could conclude it lack, the nearest first
 * }</pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class Explainer {

    private final CompiledRules rules;
    private final Map<String, RuleTree> trees;

    /** Reads the texts of the rules, which is slow: create it once and keep it. */
    public Explainer(CompiledRules rules) {
        this.rules = rules;
        this.trees = RuleTrees.of(rules);
    }

    public Explanation explain(DecidedCase assessment) {
        return new Explanation(trees, rulebook().vocabulary(), assessment.proof());
    }

    public Explanation explain(Iterable<?> facts) {
        return explain(rules.assess(facts));
    }

    public Rulebook rulebook() {
        return rules.rulebook();
    }

    /** {@return the conditions and conclusions of each rule, in the order of the rulebook} */
    public List<RuleParts> rules() {
        return trees.values().stream().map(RuleTree::parts).toList();
    }
}
