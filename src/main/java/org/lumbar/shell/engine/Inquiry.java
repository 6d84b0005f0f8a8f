package org.lumbar.shell.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.drools.model.Model;
import org.drools.model.Rule;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.lumbar.api.DeclaredType;
import org.lumbar.api.Goal;
import org.lumbar.api.NoAnswerException;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleParts;
import org.lumbar.api.Rulebook;
import org.lumbar.api.Verdict;
import org.lumbar.api.WhyNot;
import org.lumbar.facts.AnswerKey;
import org.lumbar.api.DeclaredFact;

/**
 * Questions about what rules make of cases: why something was concluded, why not, and why a rule did not fire.
 *
 * <pre>{@code
 * Inquiry inquiry = RuleBase.packaged().inquiry();
 * WhyNot whyNot = inquiry.whyNot(facts, Goal.of("Remedy", "STRETCH"));
 * Verdict nearest = whyNot.rules().get(0);
 * nearest.firstUnmet();   // the condition that is not met, and why
 * }</pre>
 *
 * The engine itself answers: each condition is put to it as a query made of the compiled rule, behind the conditions
 * before it, in a session in which all rules have fired. So it cannot disagree with what fires.
 *
 * Immutable and safe for use by several threads; there is nothing to close. Each question throws
 * {@link NoAnswerException} where the rules give a case no answer.
 */
public final class Inquiry {

    private final Rulebook rulebook;
    private final Map<String, RuleProbes> probes;
    private final List<String> keys;
    private final KieBase kieBase;
    private final DeclaredTypes declaredTypes;
    private final KnownFacts knownFacts;
    private final Firing firing;

    Inquiry(Rulebook rulebook, Map<String, RuleParts> parts, RuleModels models) {
        this.rulebook = rulebook;
        List<Model> loaded = models.load();
        ProbeWriter writer = new ProbeWriter();
        Map<String, RuleProbes> written = new LinkedHashMap<>();
        for (Model model : loaded) {
            for (Rule rule : model.getRules()) {
                written.put(rule.getName(), writer.write(parts.get(rule.getName()), rule));
            }
        }
        this.probes = new LinkedHashMap<>();
        rulebook.rules().keySet().stream().filter(written::containsKey)
                .forEach(name -> probes.put(name, written.get(name)));
        this.keys = Stream.concat(AnswerKey.all().stream().map(AnswerKey::key), rulebook.declared().stream()
                .map(DeclaredType::name).filter(type -> !isConcluded(type)).map(DeclaredFact::keyOf)).toList();
        this.kieBase = models.kieBase(Stream.concat(loaded.stream(), Stream.of(writer.queries())).toList());
        this.declaredTypes = new DeclaredTypes(kieBase, rulebook.declared());
        this.knownFacts = new KnownFacts(kieBase);
        this.firing = new Firing(kieBase);
    }

    /** {@return the rules that are asked about, as their authors wrote them} */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** {@return what each rule asks for and concludes, in the order of the rulebook} */
    public List<RuleParts> rules() {
        return probes.values().stream().map(RuleProbes::parts).toList();
    }

    /**
     * {@return the keys that a case file can answer, in its order: those of the questions, and {@code facts.NightPain}
     * for a type that the rules declare and none of them concludes}
     */
    public List<String> keys() {
        return keys;
    }

    private boolean isConcluded(String type) {
        return rules().stream().flatMap(rule -> rule.conclusions().stream()).anyMatch(one -> one.type().equals(type));
    }

    /**
     * {@return whether any rule can conclude something}
     *
     * @param goal what is asked about
     */
    public boolean canConclude(Goal goal) {
        return rules().stream().anyMatch(rule -> Goals.reachedBy(rule, goal).isPresent());
    }

    /**
     * {@return what became of a rule in a case}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param rule the name of the rule
     * @throws NoSuchElementException where there is no such rule
     */
    public Verdict verdict(Iterable<?> facts, String rule) {
        return ask(facts, verdicts -> verdicts.of(rule));
    }

    /**
     * {@return what became of every rule in a case, in the order of the rulebook}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     */
    public List<Verdict> verdicts(Iterable<?> facts) {
        return ask(facts, verdicts -> probes.keySet().stream().map(verdicts::of).toList());
    }

    /**
     * {@return why something was not concluded; where it was, the answer says so}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param goal what is asked about
     */
    public WhyNot whyNot(Iterable<?> facts, Goal goal) {
        return ask(facts, verdicts -> verdicts.whyNot(goal));
    }

    /**
     * {@return why a rule did not fire, down to the answers; where it did, the answer says so}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param rule the name of the rule
     * @throws NoSuchElementException where there is no such rule
     */
    public WhyNot whyNot(Iterable<?> facts, String rule) {
        return ask(facts, verdicts -> verdicts.beneath(verdicts.of(rule)));
    }

    /**
     * {@return how many conditions lack for something to be concluded, by the rule that lacks least, down to the
     * answers; 0 where it is concluded}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param goal what is asked about
     */
    public int lacking(Iterable<?> facts, Goal goal) {
        return ask(facts, verdicts -> verdicts.lacking(verdicts.whyNot(goal)));
    }

    /**
     * {@return how many conditions lack for a rule to fire, down to the answers; 0 where it fired}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param rule the name of the rule
     * @throws NoSuchElementException where there is no such rule
     */
    public int lacking(Iterable<?> facts, String rule) {
        return ask(facts, verdicts -> verdicts.lacking(verdicts.beneath(verdicts.of(rule))));
    }

    /**
     * Why findings are believed, down to the answers, with the reasons why that is absent which had to be.
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param goal what is asked about
     * @return a proof for each finding that fits, in the order in which they matter; what they have in common is the
     *         same object
     */
    public List<ProofTree> how(Iterable<?> facts, Goal goal) {
        return how(facts, goal::fits);
    }

    /**
     * {@return why every finding of a case is believed; see {@link #how(Iterable, Goal)}}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     */
    public List<ProofTree> how(Iterable<?> facts) {
        return how(facts, finding -> true);
    }

    private List<ProofTree> how(Iterable<?> facts, Predicate<Object> wanted) {
        try (Asked asked = new Asked(this, facts)) {
            Proofs proofs = new Proofs(this, asked);
            return asked.proof().findings().stream().filter(wanted).map(proofs::tree).toList();
        }
    }

    /**
     * {@return the keys of the case file of which at least one has to be answered otherwise so that something is
     * concluded}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param goal what is asked about
     */
    public Set<String> leversFor(Iterable<?> facts, Goal goal) {
        try (Asked asked = new Asked(this, facts)) {
            return new Levers(this, asked).appear(goal);
        }
    }

    /**
     * {@return the keys of the case file of which at least one has to be answered otherwise so that a rule fires}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param rule the name of the rule
     */
    public Set<String> leversFor(Iterable<?> facts, String rule) {
        try (Asked asked = new Asked(this, facts)) {
            return new Levers(this, asked).appear(rule);
        }
    }

    /**
     * {@return the keys of the case file of which at least one has to be answered otherwise so that something goes
     * away}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param goal what is asked about
     */
    public Set<String> leversAgainst(Iterable<?> facts, Goal goal) {
        try (Asked asked = new Asked(this, facts)) {
            Levers levers = new Levers(this, asked);
            return asked.proof().findings().stream().filter(goal::fits).findFirst().map(levers::disappear)
                    .orElse(Set.of());
        }
    }

    /**
     * {@return the keys of the case file of which at least one has to be answered otherwise so that a rule that fired
     * does not}
     *
     * @param facts the answers of the case, as for {@link RuleBase#assess(Iterable)}
     * @param rule the name of the rule
     */
    public Set<String> leversAgainst(Iterable<?> facts, String rule) {
        try (Asked asked = new Asked(this, facts)) {
            return new Levers(this, asked).stop(rule);
        }
    }

    private <T> T ask(Iterable<?> facts, Function<Verdicts, T> question) {
        try (Asked asked = new Asked(this, facts)) {
            return question.apply(new Verdicts(this, asked));
        }
    }

    KieSession newSession() {
        return kieBase.newKieSession();
    }

    Firing firing() {
        return firing;
    }

    KnownFacts knownFacts() {
        return knownFacts;
    }

    DeclaredTypes declaredTypes() {
        return declaredTypes;
    }

    Collection<RuleProbes> probes() {
        return probes.values();
    }

    RuleProbes probes(String rule) {
        RuleProbes found = probes.get(rule);
        if (found == null) {
            throw new NoSuchElementException("there is no rule " + rule);
        }
        return found;
    }
}
