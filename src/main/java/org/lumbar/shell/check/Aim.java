package org.lumbar.shell.check;

import java.util.LinkedHashSet;
import java.util.Set;

import org.lumbar.shell.engine.Assessment;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.RuleBase;

/**
 * When a search is at its end: a wish has come true, and not by answers that contradict each other.
 *
 * @param contradictions those that stand before any change
 */
record Aim(RuleBase rules, Wish wish, Set<Object> contradictions) {

    static Aim of(RuleBase rules, Wish wish, Assessment before) {
        return new Aim(rules, wish, Wish.contradictions(before));
    }

    /** Whether a case with some changes is a way out; never where the rules have no answer to it. */
    boolean isReached(Answered answered) {
        try {
            Assessment assessment = rules.assess(answered.facts());
            return wish.isTrue(assessment) && absurdities(assessment).isEmpty();
        } catch (NoAnswerException elsewhere) {
            return false;
        }
    }

    /** The contradictions that changes have brought about; none where the wish is for one. */
    Set<Object> absurdities(Assessment assessment) {
        Set<Object> made = new LinkedHashSet<>(Wish.contradictions(assessment));
        made.removeAll(contradictions);
        return wish.isAboutContradictions() ? Set.of() : made;
    }
}
