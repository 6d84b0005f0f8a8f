package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.shell.cases.Case;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.api.ConditionEvaluation.Outcome;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.shell.check.Changes.ChangeSet;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;

/**
 * Makes cases that would exercise what no case does, each from a case there is by the smallest change of its answers.
 * For one thread.
 */
final class Proposals {

    /** More at once than an author would look over. */
    private static final int MOST = 10;
    private static final int STARTS = 3;

    private final RuleBase rules;
    private final Explainer explainer;
    private final SmallestChange search;
    private final Map<String, Case> cases;
    private final List<Gap> open = new ArrayList<>();
    private final List<Case> made = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();

    private Proposals(RuleBase rules, Explainer explainer, Collection<Case> cases) {
        this.rules = rules;
        this.explainer = explainer;
        this.search = new SmallestChange(rules, explainer);
        this.cases = cases.stream()
                .collect(Collectors.toMap(Case::source, Function.identity(), (first, second) -> first));
    }

    /** @param cases those that were tallied */
    static List<Proposal> of(Exercise exercise, RuleBase rules, Explainer explainer, Collection<Case> cases) {
        Proposals made = new Proposals(rules, explainer, cases);
        List<Exercise.OfRule> lacking = exercise.unexercised();
        lacking.forEach(rule -> made.open.addAll(rule.gaps()));
        lacking.forEach(rule -> made.propose(rule, cases));
        return made.proposals;
    }

    private void propose(Exercise.OfRule rule, Collection<Case> all) {
        try {
            search(rule, all);
        } catch (NoAnswerException elsewhere) {
            // what a change leads to may be a case to which other rules have no answer
            return;
        }
    }

    private void search(Exercise.OfRule rule, Collection<Case> all) {
        if (isOpen(rule) && firing(rule).isEmpty()) {
            nearest(rule, all).map(start -> changed(start.facts(), new Wish.Fire(rule.name())))
                    .filter(found -> !found.isEmpty()).findFirst().ifPresent(found -> add(rule, found.get(0)));
        }
        if (isOpen(rule)) {
            firing(rule).ifPresent(facts -> changed(facts, new Wish.Rest(rule.name()))
                    .forEach(changed -> add(rule, changed)));
        }
    }

    private boolean isOpen(Exercise.OfRule rule) {
        return proposals.size() < MOST && open.stream().anyMatch(gap -> gap.rule().equals(rule.name()));
    }

    /** The cases that lack least for a rule to fire, and one in which nothing is answered. */
    private Stream<Case> nearest(Exercise.OfRule rule, Collection<Case> all) {
        Stream<Case> near = all.stream()
                .sorted(Comparator.comparingLong(one -> lacks(explainer.explain(one).rule(rule.name())))).limit(STARTS);
        return Stream.concat(near, Stream.of(new Case("", "", List.of(), List.of())));
    }

    private static long lacks(RuleEvaluation evaluation) {
        return evaluation.conditions().stream().filter(check -> check.outcome() != Outcome.MET).count();
    }

    /** The facts of a case in which a rule fires, if there is one by now. */
    private Optional<List<Object>> firing(Exercise.OfRule rule) {
        Stream<Case> known = rule.fires().stream().map(cases::get);
        Stream<Case> proposed = made.stream().filter(one -> explainer.explain(one).rule(rule.name()).fired());
        return Stream.concat(known, proposed).map(Case::facts).findFirst();
    }

    private List<List<Object>> changed(List<Object> facts, Wish wish) {
        Answered answered = Answered.of(rules.vocabulary(), facts);
        return search.find(facts, wish).sets().stream().map(set -> with(answered, set).facts()).toList();
    }

    private static Answered with(Answered answered, ChangeSet set) {
        Answered changed = answered;
        for (Change change : set.changes()) {
            changed = changed.with(change);
        }
        return changed;
    }

    /** Proposes a case, if it shows something of a rule that none shows yet. */
    private void add(Exercise.OfRule rule, List<Object> facts) {
        Explanation explanation = explainer.explain(facts);
        RuleEvaluation own = explanation.rule(rule.name());
        if (!isOpen(rule) || open.stream().noneMatch(gap -> gap.rule().equals(rule.name()) && gap.isClosedBy(own))) {
            return;
        }
        Map<String, RuleEvaluation> evaluations = explanation.rules().stream()
                .collect(Collectors.toMap(evaluation -> evaluation.rule().name(), Function.identity()));
        List<Gap> closes = open.stream().filter(gap -> gap.isClosedBy(evaluations.get(gap.rule()))).toList();
        open.removeAll(closes);
        Case one = new Case((own.fired() ? "" : "Just misses: ") + rule.name(), "", facts, List.of());
        made.add(one);
        proposals.add(new Proposal(CaseWriter.yaml(one, rules.assess(facts)), closes));
    }
}
