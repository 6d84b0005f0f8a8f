package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.DeclaredType;

/**
 * What the rules imply for every possible case. Immutable and safe for use by several threads. Cases that it returns must
 * be assessed by the engine before anybody sees them.
 *
 * <pre>{@code
 * RuleLogic logic = RuleLogic.of(rules, InputQuestion.all(vocabulary), declared).orElseThrow();
 * logic.prove(new Claim.Always(whenever, then));   // Proved, or Broken with the smallest case
 * }</pre>
 */
public final class RuleLogic {

    private final FormulaRules rules;
    private final Grounding grounding;

    RuleLogic(FormulaRules rules, Grounding grounding) {
        this.rules = rules;
        this.grounding = grounding;
    }

    /** {@return the rules as formulas, or which of them cannot be translated} */
    public static LogicAnswer<RuleLogic> of(Collection<Drl> rules, List<InputQuestion> questions,
            Collection<DeclaredType> declared) {
        Library.require("to say what holds for every case", Library.SOLVER);
        FormulaRules read = new FormulaRules(rules, questions, declared);
        return read.ground(read.domain(Map.of())).map(grounding -> new RuleLogic(read, grounding));
    }

    /** {@return everything that some case may lead to, and perhaps more, as nothing is taken to be absent} */
    public Set<Object> conclusions() {
        return grounding.conclusions().keySet();
    }

    /** {@return what a case leads to according to the formulas, to compare with the engine} */
    public LogicAnswer<Set<Object>> concluded(Collection<?> facts) {
        return limitations().isEmpty() ? refined(List.of(), facts).map(refined -> refined.concluded(facts))
                : new LogicAnswer.NotOffered<>(limitations());
    }

    /** {@return the conditions that formulas leave open; only what depends on them gets no answer} */
    public List<Limitation> limitations() {
        return grounding.unknown().values().stream().distinct().toList();
    }

    /** {@return whether a claim holds for every possible case, or the smallest case that breaks it} */
    public LogicAnswer<ClaimVerdict> prove(Claim claim) {
        return prove(List.of(claim)).get(0);
    }

    /** {@return the same for several claims, which share one budget} */
    public List<LogicAnswer<ClaimVerdict>> prove(List<Claim> claims) {
        Work work = new Work();
        LogicAnswer<Grounding> refined = refined(claims.stream().flatMap(claim -> values(claim).stream()).toList(), List.of());
        return claims.stream().map(claim -> refined.then(grounding ->
                work.answer(() -> new ClaimProver(new CaseSpace(grounding, work), claim).prove()))).toList();
    }

    /** {@return a claim in the format of other solvers: clauses that can be satisfied if and only if a case breaks it} */
    public LogicAnswer<String> dimacs(Claim claim) {
        return asked(values(claim), List.of(), space -> Dimacs.of(new ClaimProver(space, claim)));
    }

    /** {@return the case with the fewest answers in which a proposition holds; empty if there is none, which is proved} */
    public LogicAnswer<Optional<PossibleCase>> smallestCase(Proposition proposition) {
        return asked(List.of(proposition), List.of(), space -> {
            int literal = space.literal(proposition);
            return space.answer(() -> space.smallest(literal), literal);
        });
    }

    /** {@return all of the smallest changes of a case after which the goal holds} No answer is removed. */
    public LogicAnswer<SmallestChanges> smallestChanges(Collection<?> facts, Proposition goal, List<Goal> avoided,
            ObservedAnswers observed) {
        return asked(List.of(goal), facts, space -> new ChangeSearch(space, List.copyOf(facts), observed).find(goal, avoided));
    }

    /** {@return which questions can still change conclusions of cases that are answered in part} */
    public LogicAnswer<Relevance> relevance(Predicate<Object> conclusions) {
        return relevance(conclusions, any -> false);
    }

    /** {@return the same, without answers that add conclusions to be avoided} */
    public LogicAnswer<Relevance> relevance(Predicate<Object> conclusions, Predicate<Object> avoided) {
        return Relevance.of(grounding, conclusions, avoided);
    }

    /** {@return the same for a case whose numbers the rules compare, which {@link Relevance#takes} may then take} */
    public LogicAnswer<Relevance> relevance(Predicate<Object> conclusions, Predicate<Object> avoided, Collection<?> facts) {
        return refined(List.of(), facts).then(refined -> Relevance.of(refined, conclusions, avoided));
    }

    /** {@return what an edit changes, for every conclusion and every possible case} */
    public static LogicAnswer<RuleDifference> difference(RuleLogic before, RuleLogic after) {
        return new DifferenceSearch(before.rules, after.rules).find();
    }

    /** {@return a search for cases that show each part of each rule} */
    public LogicAnswer<CoverageSearch> coverage() {
        return CoverageSearch.of(rules);
    }

    /**
     * {@return the fewest answers of a case from which a proposition follows, whatever the others are; empty if it does
     * not hold in the case}
     */
    public LogicAnswer<Optional<SufficientReason>> sufficientReason(Collection<?> facts, Proposition proposition) {
        return asked(List.of(proposition), facts, space -> new ReasonSearch(space, List.copyOf(facts)).find(proposition));
    }

    /** {@return exactly when a proposition holds, as a tree of questions} */
    public LogicAnswer<DecisionTree> exactlyWhen(Proposition proposition) {
        return asked(List.of(proposition), List.of(), space -> DecisionBuilder.of(space, proposition));
    }

    /**
     * {@return what conclusions never depend on: conditions, rules, answers}
     *
     * @param max how many parts of formulas are looked at; the review says what is left
     */
    public LogicAnswer<RuleReview> review(Predicate<Object> conclusions, long max) {
        return new ReviewSearch(rules, grounding, conclusions, max).review();
    }

    /** {@return every small change to a rule, such as an author's slip; some may make it invalid} */
    public List<Mutant> mutants() {
        return rules.mutants();
    }

    /** {@return for each mutant, which case tells it from the original rules} */
    public LogicAnswer<List<JudgedMutant>> judge(List<Mutant> mutants, Predicate<Object> conclusions,
            List<KnownCase> cases, IntConsumer progress) {
        return MutantJudge.of(rules, conclusions, cases).map(judge -> {
            List<JudgedMutant> judged = new ArrayList<>();
            for (int i = 0; i < mutants.size(); i++) {
                judge.judge(mutants.get(i)).ifPresent(judged::add);
                progress.accept(i + 1);
            }
            return judged;
        });
    }

    Grounding grounding() {
        return grounding;
    }

    FormulaRules rules() {
        return rules;
    }

    /** The answer to one query, or that it takes too much work. */
    private <T> LogicAnswer<T> asked(List<Proposition> propositions, Collection<?> facts, Function<CaseSpace, LogicAnswer<T>> answer) {
        return refined(propositions, facts).then(refined -> {
            Work work = new Work();
            return work.answer(() -> answer.apply(new CaseSpace(refined, work)));
        });
    }

    /** The formulas that also tell apart the numbers in propositions, and those of a case that rules compare. */
    private LogicAnswer<Grounding> refined(List<Proposition> propositions, Collection<?> facts) {
        Map<Origin, Set<Object>> singled = new HashMap<>();
        propositions.forEach(proposition -> single(proposition, singled));
        Set<Origin> joined = DomainBuilder.joined(rules.usage());
        for (Object fact : facts) {
            Item item = Item.of(fact);
            item.properties().forEach((property, value) -> {
                Origin origin = new Origin(item.type(), property);
                if (value instanceof Number number && joined.contains(origin)) {
                    // with its neighbours, so that the values nearest to it are kept apart too
                    singled.computeIfAbsent(origin, key -> new HashSet<>())
                            .addAll(Set.of(number, number.longValue() - 1, number.longValue() + 1));
                }
            });
        }
        return (singled.isEmpty() ? new LogicAnswer.Offered<>(grounding) : rules.ground(rules.domain(singled)))
                .then(refined -> refined.inputsOf(facts).isPresent() ? new LogicAnswer.Offered<>(refined)
                        : new LogicAnswer.NotOffered<>(List.of(Limitation.ofAll("the case has answers that the rules do not take"))));
    }

    private void single(Proposition proposition, Map<Origin, Set<Object>> singled) {
        if (proposition instanceof Proposition.Counted counted) {
            single(counted.key(), List.of(counted.least(), counted.most()), singled);
        } else if (proposition instanceof Proposition.Answered answered) {
            single(answered.key(), answered.values(), singled);
        } else if (proposition instanceof Proposition.Negated negated) {
            single(negated.proposition(), singled);
        } else if (proposition instanceof Proposition.AllOf all) {
            all.propositions().forEach(one -> single(one, singled));
        } else if (proposition instanceof Proposition.AnyOf any) {
            any.propositions().forEach(one -> single(one, singled));
        }
    }

    private void single(String key, Collection<?> values, Map<Origin, Set<Object>> singled) {
        rules.questions().stream().filter(question -> question.key().equals(key) && question.isCount()).forEach(question -> {
            Origin origin = DomainBuilder.origin(question);
            values.stream().filter(Number.class::isInstance)
                    .forEach(value -> singled.computeIfAbsent(origin, one -> new HashSet<>()).add(value));
        });
    }

    private static List<Proposition> values(Claim claim) {
        if (claim instanceof Claim.Always always) {
            return List.of(always.whenever(), always.then());
        } else if (claim instanceof Claim.AtMostOne one) {
            return List.of(one.whenever());
        }
        Claim.Monotone monotone = (Claim.Monotone) claim;
        List<Proposition> propositions = new ArrayList<>(List.of(monotone.whenever()));
        propositions.add(new Proposition.Answered(monotone.key(), Set.of(monotone.answer())));
        return propositions;
    }
}
