package org.lumbar.shell.logic;

import java.util.List;

/**
 * What rules hold that no conclusion depends on; each is proved.
 *
 * @param neverFires rules that fire in no possible case
 * @param neverMatter rules without which every case has the same conclusions, though they can fire
 * @param dead conditions without which every case has the same conclusions
 * @param exclusive conditions of one rule that never hold together
 * @param idleQuestions questions that no answer of changes a conclusion
 * @param idleAnswers answers, {@code key = answer}, that change nothing against leaving the question unanswered
 * @param undecided what could not be decided, with what stands in the way
 */
public record RuleReview(List<String> neverFires, List<String> neverMatter, List<Mutant> dead,
        List<Exclusive> exclusive, List<String> idleQuestions, List<String> idleAnswers, List<Limitation> undecided) {

    public RuleReview {
        neverFires = List.copyOf(neverFires);
        neverMatter = List.copyOf(neverMatter);
        dead = List.copyOf(dead);
        exclusive = List.copyOf(exclusive);
        idleQuestions = List.copyOf(idleQuestions);
        idleAnswers = List.copyOf(idleAnswers);
        undecided = List.copyOf(undecided);
    }

    /**
     * Two conditions of a rule that hold in some cases each but in none together.
     *
     * @param rule the rule that needs both
     * @param one the place of one condition, from 0
     * @param other the place of the other
     */
    public record Exclusive(String rule, int one, int other) {
    }
}
