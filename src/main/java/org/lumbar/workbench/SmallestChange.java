package org.lumbar.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lumbar.engine.Assessment;
import org.lumbar.engine.Inquiry;
import org.lumbar.engine.NoAnswerException;
import org.lumbar.engine.RuleBase;
import org.lumbar.facts.AnswerKey;
import org.lumbar.workbench.Changes.ChangeSet;

/**
 * Finds the fewest answers that, if they were different or given, would bring something about or make it go away. Each
 * change is tried by running the rules. Only answers that the matter hangs on are tried, which leaves no change out: a
 * change that works holds at least one of them, and then, with that one made, at least one of those it hangs on then.
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
    private final Inquiry inquiry;
    private final Alternatives alternatives;

    /** A search with these rules. */
    public SmallestChange(RuleBase rules, Inquiry inquiry) {
        this.rules = rules;
        this.inquiry = inquiry;
        this.alternatives = new Alternatives(inquiry.rules());
    }

    /** The smallest changes of a case with which a wish comes true; none where it is true already. */
    public Changes find(List<Object> facts, Wish wish) {
        Assessment now = rules.assess(facts);
        if (wish.isTrue(now)) {
            return new Changes(List.of(), true);
        }
        Search search = new Search(wish, now);
        Answered answered = Answered.of(facts);
        for (int size = 1; size <= MOST && search.found.isEmpty() && search.hasEffortLeft(); size++) {
            search.tried.clear();
            search.extend(answered, new LinkedHashMap<>(), size);
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
        boolean nearer = false;
        if (one.changes().size() != other.changes().size()) {
            return false;
        }
        for (int i = 0; i < one.changes().size(); i++) {
            Change mine = one.changes().get(i);
            Change theirs = other.changes().get(i);
            if (!mine.equals(theirs)) {
                if (nearer || !mine.key().equals(theirs.key()) || !mine.key().isCount() || !between(mine, theirs)) {
                    return false;
                }
                nearer = true;
            }
        }
        return nearer;
    }

    private static boolean between(Change mine, Change theirs) {
        int to = (Integer) mine.to().get(0);
        int farther = (Integer) theirs.to().get(0);
        int from = mine.from().isEmpty() ? mine.key().least() - 1 : (Integer) mine.from().get(0);
        return from < to && to < farther || farther < to && to < from;
    }

    /** One search. */
    private final class Search {
        private final Wish wish;
        private final Set<Object> contradictions;
        private final Set<Set<Change>> tried = new HashSet<>();
        private final Map<Set<Change>, Set<String>> levers = new LinkedHashMap<>();
        private final Set<ChangeSet> found = new LinkedHashSet<>();
        private int effort;

        Search(Wish wish, Assessment now) {
            this.wish = wish;
            this.contradictions = Wish.contradictions(now);
        }

        boolean hasEffortLeft() {
            return effort < EFFORT;
        }

        void extend(Answered answered, Map<AnswerKey, Change> made, int left) {
            for (AnswerKey key : keys(answered, made)) {
                for (Change change : made.containsKey(key) ? List.<Change>of()
                        : alternatives.of(key, answered, left)) {
                    Map<AnswerKey, Change> more = new LinkedHashMap<>(made);
                    more.put(key, change);
                    if (hasEffortLeft() && tried.add(Set.copyOf(more.values()))) {
                        proceed(answered.with(change), more, left - change.size());
                    }
                }
            }
        }

        private void proceed(Answered answered, Map<AnswerKey, Change> made, int left) {
            if (left > 0) {
                extend(answered, made, left);
                return;
            }
            effort++;
            if (isWayOut(answered)) {
                found.add(new ChangeSet(made.values().stream()
                        .sorted(Comparator.comparing(change -> AnswerKey.all().indexOf(change.key()))).toList()));
            }
        }

        private boolean isWayOut(Answered answered) {
            try {
                Assessment assessment = rules.assess(answered.facts());
                return wish.isTrue(assessment) && !isMadeAbsurd(assessment);
            } catch (NoAnswerException elsewhere) {
                return false;
            }
        }

        /** Answers that contradict each other are no way out. */
        private boolean isMadeAbsurd(Assessment assessment) {
            return !wish.isAboutContradictions()
                    && !contradictions.containsAll(Wish.contradictions(assessment));
        }

        private Set<String> levers(Answered answered) {
            try {
                return wish.levers(inquiry, answered.facts());
            } catch (NoAnswerException elsewhere) {
                return Set.of();
            }
        }

        private List<AnswerKey> keys(Answered answered, Map<AnswerKey, Change> made) {
            Set<String> keys = levers.computeIfAbsent(Set.copyOf(made.values()), first -> {
                effort += EFFORT_OF_A_QUESTION;
                return levers(answered);
            });
            return AnswerKey.all().stream().filter(key -> keys.contains(key.key())).toList();
        }
    }
}
