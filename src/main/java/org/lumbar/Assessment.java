package org.lumbar;

import java.util.List;
import java.util.NoSuchElementException;

import org.lumbar.api.Goal;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.Proof;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.Trail;
import org.lumbar.api.WhyNot;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;

/**
 * What the rules conclude for one case, and why.
 *
 * <pre>{@code
 * for (Remedy remedy : assessment.findings(Remedy.class)) {
 *     System.out.println(assessment.says(remedy));                       // the sentence for people
 *     assessment.how(remedy).supports().forEach(support -> …);           // the rules that conclude it, and from what
 * }
 * WhyNot whyNot = assessment.whyNot(Goal.of("Remedy", "STRETCH"));       // what the nearest rules lack
 * }</pre>
 *
 * Immutable and safe for use by several threads. It keeps no engine session alive.
 */
public final class Assessment {

    private final RuleBase rules;
    private final Outcome.Assessed outcome;

    Assessment(RuleBase rules, Outcome.Assessed outcome) {
        this.rules = rules;
        this.outcome = outcome;
    }

    /**
     * {@return the findings of one type, most important first: {@code findings(Remedy.class)}}
     *
     * @param <T> a type of finding
     * @param type a record of {@code org.lumbar.findings}, or a supertype of such records
     */
    public <T> List<T> findings(Class<T> type) {
        return outcome.assessment().findings(type);
    }

    /** {@return every finding, most important first} */
    public List<Object> findings() {
        return proof().findings();
    }

    /**
     * {@return the sentence that people read for a finding; its code if it has none}
     *
     * @param finding one of {@link #findings()}
     */
    public String says(Object finding) {
        return outcome.assessment().rulebook().says(finding);
    }

    /** {@return the answers, the findings, and the rules that lead from one to the other} */
    public Proof proof() {
        return outcome.assessment().proof();
    }

    /**
     * {@return why a finding is believed, down to the answers; shared parts are one object}
     *
     * @param finding one of {@link #findings()}; anything else counts as an answer, which needs no support
     */
    public ProofTree how(Object finding) {
        return explanation().how(finding);
    }

    /**
     * {@return why each matching finding is believed, most important first}
     *
     * @param goal the findings in question
     * @throws InvalidInputException for a type or code that the rules do not have
     */
    public List<ProofTree> how(Goal goal) {
        return explanation().how(goal);
    }

    /**
     * {@return why something was not concluded, down to the answers; if it was, the result says so}
     *
     * @param goal the conclusion in question
     * @throws InvalidInputException for a type or code that the rules do not have
     */
    public WhyNot whyNot(Goal goal) {
        return explanation().whyNot(goal);
    }

    /**
     * {@return why a rule did not fire, down to the answers; if it did, the result says so}
     *
     * @param rule its name
     * @throws NoSuchElementException if there is no such rule
     */
    public WhyNot whyNot(String rule) {
        return explanation().whyNot(rule);
    }

    /** {@return what became of each rule, in the order of the files} */
    public List<RuleEvaluation> rules() {
        return explanation().rules();
    }

    /**
     * {@return the result as an indented JSON document, as {@code lumbar assess --format json} writes it}
     *
     * @param trail how much of the reasoning to include
     * @throws org.lumbar.api.MissingLibraryException without {@code jackson-core} on the class path
     */
    public String json(Trail trail) {
        return JsonReport.text(outcome, trail);
    }

    private Explanation explanation() {
        return rules.explainer().explain(outcome.assessment());
    }
}
