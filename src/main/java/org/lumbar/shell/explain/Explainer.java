package org.lumbar.shell.explain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.DeclaredType;
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

    private final CompiledRules ruleBase;
    private final Map<String, RuleTree> trees;

    /** Reads the texts of the rules, which is slow; keep it for the next case. */
    public Explainer(CompiledRules rules) {
        this.ruleBase = rules;
        this.trees = RuleTrees.of(rules);
    }

    public Explanation explain(DecidedCase assessment) {
        return new Explanation(trees, rulebook().vocabulary(), assessment.proof());
    }

    public Explanation explain(Iterable<?> facts) {
        return explain(ruleBase.assess(facts));
    }

    public Rulebook rulebook() {
        return ruleBase.rulebook();
    }

    /** {@return the conditions and conclusions of each rule, in the order of the rulebook} */
    public List<RuleParts> rules() {
        return trees.values().stream().map(RuleTree::parts).toList();
    }

    /**
     * {@return the keys that a case file can answer, in order: those of the questions, and {@code facts.Type} for each type
     * that the rules declare but do not conclude}
     */
    public List<String> keys() {
        List<String> concluded = rules().stream().map(RuleParts::conclusions).flatMap(Collection::stream)
                .map(RuleParts.Conclusion::type).toList();
        return Stream.concat(rulebook().vocabulary().questions().stream().map(QuestionType::key), rulebook().declared().stream()
                .filter(type -> type.question().isEmpty()).map(DeclaredType::name)
                .filter(type -> !concluded.contains(type)).map(DeclaredFact::keyOf)).toList();
    }
}
