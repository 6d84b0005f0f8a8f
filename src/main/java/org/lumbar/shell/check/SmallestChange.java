package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.engine.Assessment;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.check.Changes.ChangeSet;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Finds the fewest answers that, if they were different or given, would bring something about or make it go away. Each
 * change is tried by running the rules. Only answers that the matter hangs on are tried, which leaves no change out: a
 * change that works holds at least one of them, and then, with that one made, at least one of those it hangs on then.
 * Facts of types that the rules declare, and none of them concludes, are answers too; no answer is ever taken away.
 * For one thread.
 */
public final class SmallestChange {

    /** The most answers that are changed together. */
    public static final int MOST = 3;

    /**
     * How much is tried before the search gives up; a run of the rules counts one. A count and no clock, so that the
     * same case always gets the same answer.
     */
    private static final int EFFORT = 3_000;
    private static final int EFFORT_OF_A_QUESTION = 4;

    private final RuleBase rules;
    private final Explainer explainer;
    private final Alternatives alternatives;
    private final List<String> keys;

    /**
     * A search with these rules.
     *
     * @param rules what each change is tried with
     * @param explainer of the same rules; it says where to look
     */
    public SmallestChange(RuleBase rules, Explainer explainer) {
        this.rules = rules;
        this.explainer = explainer;
        this.alternatives = new Alternatives(explainer.rules(), explainer.rulebook().vocabulary());
        this.keys = explainer.keys();
    }

    /**
     * {@return the smallest changes of a case with which a wish comes true; where none of up to {@value #MOST} answers
     * do, one of more answers, if there is a way step by step; none where the wish is true already}
     *
     * @param facts the answers of the case
     * @param wish what shall come true
     */
    public Changes find(List<Object> facts, Wish wish) {
        return find(facts, wish, MOST);
    }

    Changes find(List<Object> facts, Wish wish, int most) {
        Assessment now = rules.assess(facts);
        if (wish.isTrue(now)) {
            return new Changes(List.of(), true);
        }
        Aim aim = Aim.of(rules, wish, now);
        Search search = new Search(wish, aim);
        Answered answered = Answered.of(rules.vocabulary(), facts);
        for (int size = 1; size <= most && search.found.isEmpty() && search.hasEffortLeft(); size++) {
            search.tried.clear();
            search.extend(answered, List.of(), size);
        }
        if (search.found.isEmpty() && most == MOST) {
            new StepByStep(explainer, alternatives, aim).find(answered)
                    .ifPresent(search::add);
        }
        return new Changes(nearest(search.found), search.hasEffortLeft());
    }

    /** Of changes that differ in one number only, those that change it least in each direction. */
    private static List<ChangeSet> nearest(Collection<ChangeSet> found) {
        List<ChangeSet> nearest = new ArrayList<>();
        for (ChangeSet set : found) {
            boolean farther = found.stream().anyMatch(other -> isNearer(other, set));
            if (!farther) {
                nearest.add(set);
            }
        }
        return nearest;
    }

    private static boolean isNearer(ChangeSet one, ChangeSet other) {
        List<Change> mine = new ArrayList<>(one.changes());
        List<Change> theirs = new ArrayList<>(other.changes());
        mine.removeAll(other.changes());
        theirs.removeAll(one.changes());
        return mine.size() == 1 && theirs.size() == 1 && mine.get(0).isNearerThan(theirs.get(0));
    }

    /** One search. */
    private final class Search {
        private final Wish wish;
        private final Aim aim;
        private final Set<Set<Change>> tried = new HashSet<>();
        private final Map<Set<Change>, Set<String>> known = new HashMap<>();
        private final Set<ChangeSet> found = new LinkedHashSet<>();
        private int effort;

        Search(Wish wish, Aim aim) {
            this.wish = wish;
            this.aim = aim;
        }

        boolean hasEffortLeft() {
            return effort < EFFORT;
        }

        void extend(Answered answered, List<Change> made, int left) {
            for (String key : hingesOn(answered, made)) {
                for (Change change : alternatives.of(key, answered, made, left)) {
                    List<Change> more = new ArrayList<>(made);
                    more.add(change);
                    if (hasEffortLeft() && tried.add(Set.copyOf(more))) {
                        proceed(answered.with(change), more, left - change.size());
                    }
                }
            }
        }

        private void proceed(Answered answered, List<Change> made, int left) {
            if (left > 0) {
                extend(answered, made, left);
                return;
            }
            effort++;
            if (aim.isReached(answered)) {
                add(made);
            }
        }

        void add(List<Change> made) {
            found.add(new ChangeSet(made.stream().sorted(Comparator
                    .comparingInt((Change change) -> keys.indexOf(change.about()))
                    .thenComparing(Change::toString)).toList()));
        }

        private List<String> hingesOn(Answered answered, List<Change> made) {
            Set<String> levers = known.computeIfAbsent(Set.copyOf(made), first -> {
                effort += EFFORT_OF_A_QUESTION;
                return levers(answered.facts());
            });
            return keys.stream().filter(levers::contains).toList();
        }

        private Set<String> levers(List<Object> facts) {
            try {
                Assessment assessment = rules.assess(facts);
                Explanation explanation = explainer.explain(assessment);
                Optional<Object> absurdity = aim.absurdities(assessment).stream().findFirst();
                return wish.isTrue(assessment) && absurdity.isPresent()
                        ? new Wish.Disappear(Goal.of(Vocabulary.CONTRADICTION, Item.of(absurdity.get()).code()))
                                .levers(explanation)
                        : wish.levers(explanation);
            } catch (NoAnswerException elsewhere) {
                return Set.of();
            }
        }
    }
}
