package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Item;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Finds the smallest changes of a case by brute force, to compare the search with. */
final class EveryChange {

    private final CompiledRules rules;
    private final Alternatives alternatives;
    private final List<String> keys;
    private final Set<Object> contradictions;
    private final Set<Set<Change>> seen = new HashSet<>();
    private final Map<Proposition, List<Set<Change>>> smallest = new LinkedHashMap<>();

    private EveryChange(CompiledRules rules, Explainer explainer, List<String> keys, List<Object> facts) {
        this.rules = rules;
        this.alternatives = new Alternatives(explainer.rules(), explainer.rulebook().vocabulary());
        this.keys = keys;
        this.contradictions = contradictions(rules.assess(facts));
    }

    /**
     * The smallest changes that fulfil each wish.
     *
     * @param keys those that are changed
     */
    static Map<Proposition, List<Set<Change>>> smallest(CompiledRules rules, Explainer explainer, List<String> keys, List<Object> facts,
            int most, Collection<Proposition> wishes) {
        EveryChange every = new EveryChange(rules, explainer, keys, facts);
        wishes.forEach(wish -> every.smallest.put(wish, new ArrayList<>()));
        every.extend(EditableCase.of(explainer.rulebook().vocabulary(), facts), List.of(), most, 0);
        return every.smallest;
    }

    private void extend(EditableCase edited, List<Change> made, int left, int from) {
        for (int index = from; left > 0 && index < keys.size(); index++) {
            for (Change change : alternatives.of(keys.get(index), edited, made, left)) {
                List<Change> more = new ArrayList<>(made);
                more.add(change);
                if (seen.add(Set.copyOf(more))) {
                    EditableCase changed = edited.with(change);
                    note(Set.copyOf(more), rules.assess(changed.facts()));
                    // a type may have several facts, a question only one answer
                    boolean isOfFacts = keys.get(index).startsWith("facts.");
                    extend(changed, more, left - change.size(), isOfFacts ? index : index + 1);
                }
            }
        }
    }

    private void note(Set<Change> set, DecidedCase assessment) {
        boolean isAbsurd = !contradictions.containsAll(contradictions(assessment));
        smallest.forEach((wish, sets) -> {
            if (new PropositionCheck(List.of(), assessment).holds(wish) && (!isAbsurd || isAboutContradictions(wish))) {
                sets.removeIf(other -> size(other) > size(set));
                if (sets.stream().allMatch(other -> size(other) == size(set))) {
                    sets.add(set);
                }
            }
        });
    }

    private static int size(Set<Change> set) {
        return set.stream().mapToInt(Change::size).sum();
    }

    /** Changes without the numbers and the values of facts that they move to, of which the search has the nearest. */
    static Set<Set<String>> outlines(List<Set<Change>> changes) {
        return changes.stream().map(set -> set.stream().map(EveryChange::outline).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static String outline(Change change) {
        return change.about() + (change.about().startsWith("facts.") ? "" : " -> " + change.to().toString()
                .replaceAll("\\d+", "#"));
    }

    static boolean isAboutContradictions(Proposition wish) {
        return wish instanceof Proposition.Concluded concluded && concluded.goal().type().equals(Vocabulary.CONTRADICTION);
    }

    private static Set<Object> contradictions(DecidedCase assessment) {
        return assessment.proof().findings().stream().filter(one -> Item.of(one).type().equals(Vocabulary.CONTRADICTION))
                .collect(Collectors.toSet());
    }
}
