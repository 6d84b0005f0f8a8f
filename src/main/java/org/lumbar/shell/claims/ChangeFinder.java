package org.lumbar.shell.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.ObservedAnswers;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;
import org.lumbar.shell.logic.SmallestChanges;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Finds the fewest answers to give or change so that a proposition holds, and has the engine confirm each change. No answer
 * is removed, observed answers are changed only if nothing else helps, and no contradiction is created. Thread-safe.
 */
public final class ChangeFinder {

    private final CompiledRules rules;
    private final LogicAnswer<RuleLogic> logic;

    /** Turns the rules into formulas, which takes time: reuse it for further cases. */
    public ChangeFinder(CompiledRules rules) {
        this.rules = rules;
        this.logic = RuleFormulas.of(rules);
    }

    /** {@return the smallest changes of a case, or why they are not offered} */
    public LogicAnswer<ChangeProposals> find(List<Object> facts, Proposition goal) {
        return changes(facts, goal, ObservedAnswers.COMPLETED).then(found -> found.size().isEmpty()
                ? changes(facts, goal, ObservedAnswers.CHANGED).then(contrary -> confirmed(facts, goal, new ChangeProposals(
                        contrary.sets(), List.of(), contrary.size().isPresent(), contrary.complete())))
                : chosen(facts, goal, found).then(chosen -> confirmed(facts, goal,
                        new ChangeProposals(found.sets(), chosen, false, found.complete()))));
    }

    private LogicAnswer<List<CaseChange>> chosen(List<Object> facts, Proposition goal, SmallestChanges found) {
        return found.sets().isEmpty() || !found.sets().stream().allMatch(ChangeProposals::isObserved)
                ? new LogicAnswer.Offered<>(List.of())
                : changes(facts, goal, ObservedAnswers.KEPT).map(kept -> kept.sets());
    }

    private LogicAnswer<SmallestChanges> changes(List<Object> facts, Proposition goal, ObservedAnswers observed) {
        List<Goal> avoided = isAboutContradictions(goal) ? List.of() : List.of(Goal.of(Vocabulary.CONTRADICTION, ""));
        return logic.then(ready -> ready.smallestChanges(facts, goal, avoided, observed));
    }

    private static boolean isAboutContradictions(Proposition goal) {
        return goal instanceof Proposition.Concluded concluded && concluded.goal().type().equals(Vocabulary.CONTRADICTION);
    }

    private LogicAnswer<ChangeProposals> confirmed(List<Object> facts, Proposition goal, ChangeProposals found) {
        Set<Object> before = isAboutContradictions(goal) ? Set.of() : contradictions(rules.assess(facts));
        for (List<CaseChange> sets : List.of(found.smallest(), found.chosen())) {
            for (CaseChange set : sets) {
                if (!isConfirmed(set.after().facts(), goal, before)) {
                    return new LogicAnswer.NotOffered<>(List.of(Limitation.ofAll("the engine does not confirm "
                            + set.changes() + ", which the formulas found")));
                }
            }
        }
        return new LogicAnswer.Offered<>(found);
    }

    private boolean isConfirmed(List<Object> facts, Proposition goal, Set<Object> before) {
        try {
            DecidedCase assessment = rules.assess(facts);
            Set<Object> added = new HashSet<>(contradictions(assessment));
            added.removeAll(before);
            return new PropositionCheck(facts, assessment).holds(goal) && (added.isEmpty() || isAboutContradictions(goal));
        } catch (NoAnswerException elsewhere) {
            return false;
        }
    }

    private static Set<Object> contradictions(DecidedCase assessment) {
        return assessment.proof().findings().stream().filter(one -> Item.of(one).type().equals(Vocabulary.CONTRADICTION))
                .collect(Collectors.toSet());
    }
}
