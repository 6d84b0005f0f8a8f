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
 * What the rules make of one case, and why.
 *
 * <pre>{@code
 * for (Remedy remedy : assessment.findings(Remedy.class)) {
 *     System.out.println(assessment.says(remedy));                       // the sentence for people
 *     assessment.how(remedy).supports().forEach(support -> …);           // the rules that conclude it, and from what
 * }
 * WhyNot whyNot = assessment.whyNot(Goal.of("Remedy", "STRETCH"));       // what the nearest rules lack
 * }</pre>
 *
 * Immutable and safe for use by several threads; it holds nothing of the engine.
 */
public final class Assessment {

    private final RuleBase rules;
    private final Outcome.Assessed outcome;

    Assessment(RuleBase rules, Outcome.Assessed outcome) {
        this.rules = rules;
        this.outcome = outcome;
    }

    /**
     * {@return the findings of one type, in the order in which they matter: {@code findings(Remedy.class)}}
     *
     * @param <T> a type of finding
     * @param type a record of {@code org.lumbar.findings}, or any type above such records
     */
    public <T> List<T> findings(Class<T> type) {
        return outcome.assessment().findings(type);
    }

    /** {@return all that was concluded, in the order in which it matters} */
    public List<Object> findings() {
        return proof().findings();
    }

    /**
     * {@return what is said of a finding to people; empty where nothing is}
     *
     * @param finding one of {@link #findings()}
     */
    public String says(Object finding) {
        return outcome.assessment().rulebook().says(finding);
    }

    /** {@return the answers, the findings, and each rule that led from some to others} */
    public Proof proof() {
        return outcome.assessment().proof();
    }

    /**
     * {@return why a finding is believed, down to the answers; shared parts are one object}
     *
     * @param finding one of {@link #findings()}
     */
    public ProofTree how(Object finding) {
        return explanation().how(finding);
    }

    /**
     * {@return why each finding that fits is believed, in the order in which they matter}
     *
     * @param goal what is asked about
     * @throws InvalidInputException for a type, code or value that the rules do not have
     */
    public List<ProofTree> how(Goal goal) {
        return explanation().how(goal);
    }

    /**
     * {@return why something was not concluded, down to the answers; where it was, the answer says so}
     *
     * @param goal what is asked about
     * @throws InvalidInputException for a type, code or value that the rules do not have
     */
    public WhyNot whyNot(Goal goal) {
        return explanation().whyNot(goal);
    }

    /**
     * {@return why a rule did not fire, down to the answers; where it did, the answer says so}
     *
     * @param rule its name
     * @throws NoSuchElementException for a rule that there is not
     */
    public WhyNot whyNot(String rule) {
        return explanation().whyNot(rule);
    }

    /** {@return what became of every rule, in the order of their files} */
    public List<RuleEvaluation> rules() {
        return explanation().rules();
    }

    /**
     * {@return the result as an indented JSON document, as {@code lumbar assess --format json} writes it}
     *
     * @param trail how much of the way to the conclusions is wanted
     * @throws org.lumbar.api.MissingLibraryException without {@code jackson-core} on the class path
     */
    public String json(Trail trail) {
        return JsonReport.text(outcome, trail);
    }

    private Explanation explanation() {
        return rules.explainer().explain(outcome.assessment());
    }
}
