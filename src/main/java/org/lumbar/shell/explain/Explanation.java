package org.lumbar.shell.explain;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.lumbar.api.Goal;
import org.lumbar.api.Proof;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.WhyNot;
import org.lumbar.shell.vocabulary.GoalCheck;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Explains one case, on demand. Not thread-safe. */
public final class Explanation {

    private final Map<String, RuleTree> rules;
    private final GoalCheck goals;
    private final Proof proof;
    private final RuleEvaluator evaluations;
    private final ProofTreeBuilder proofs;

    Explanation(Map<String, RuleTree> rules, Vocabulary vocabulary, Proof proof) {
        WorkingMemory memory = new WorkingMemory(vocabulary, proof);
        this.rules = rules;
        this.goals = new GoalCheck(vocabulary);
        this.proof = proof;
        this.evaluations = new RuleEvaluator(rules, proof, memory);
        this.proofs = new ProofTreeBuilder(rules, proof, memory, evaluations);
    }

    /** {@return why each matching finding was concluded, most important first; shared parts are one object} */
    public List<ProofTree> how(Goal goal) {
        goals.require(goal);
        return proof.findings().stream().filter(goal::fits).map(proofs::tree).toList();
    }

    /** {@return why every finding was concluded, most important first} */
    public List<ProofTree> how() {
        return proof.findings().stream().map(proofs::tree).toList();
    }

    /** {@return why one finding was concluded; anything else counts as an answer} */
    public ProofTree how(Object finding) {
        return proofs.tree(finding);
    }

    /** {@return how every rule was evaluated, in the order of the rulebook} */
    public List<RuleEvaluation> rules() {
        return rules.values().stream().map(evaluations::of).toList();
    }

    /** {@return how a rule was evaluated} */
    public RuleEvaluation rule(String name) {
        RuleTree rule = rules.get(name);
        if (rule == null) {
            throw new NoSuchElementException("there is no rule " + name);
        }
        return evaluations.of(rule);
    }

    /** {@return why something was not concluded, down to the answers; if it was, the result says so} */
    public WhyNot whyNot(Goal goal) {
        goals.require(goal);
        return evaluations.whyNot(goal, evaluations.of(goal), proofs::tree);
    }

    /** {@return why a rule did not fire, down to the answers; if it did, the result says so} */
    public WhyNot whyNot(String rule) {
        return evaluations.whyNot(Goal.of(rule, ""), List.of(rule(rule)), proofs::tree);
    }
}
