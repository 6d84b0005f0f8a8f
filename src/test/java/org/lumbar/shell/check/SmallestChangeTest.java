package org.lumbar.shell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lumbar.Questions;
import org.lumbar.Examples;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.api.Goal;
import org.lumbar.shell.check.Changes.ChangeSet;
import org.lumbar.shell.explain.Explainer;

class SmallestChangeTest {

    private static final RuleBase RULES = RuleBase.packaged();
    private static final Explainer EXPLAINER = new Explainer(RULES);
    private static final SmallestChange SEARCH = new SmallestChange(RULES, EXPLAINER);
    private static final Map<String, Case> EXAMPLES = Examples.of(RULES.rulebook()).stream()
            .collect(Collectors.toMap(one -> one.source().replaceFirst("examples/(.*)\\.yaml", "$1"), one -> one));

    @Test
    void a_number_is_moved_to_the_nearest_threshold() {
        Changes changes = SEARCH.find(facts("eight-reps-the-upper-end-of-the-usual"), appear("Cause", "HIGH_REPETITION_VOLUME"));

        assertThat(edits(changes)).containsExactly("training.reps-per-set [8] -> [9]");
        assertThat(changes.complete()).isTrue();
    }

    @Test
    void what_is_found_is_marked_as_such() {
        Changes changes = SEARCH.find(facts("no-complaint"), appear("Remedy", "STOP_ACTIVITY"));

        assertThat(changes.sets()).isNotEmpty().allMatch(ChangeSet::isObserved);
    }

    @Test
    void what_is_chosen_is_not() {
        Changes changes = SEARCH.find(facts("fifteen-reps-a-set"),
                new Wish.Disappear(Goal.of("Cause", "HIGH_REPETITION_VOLUME")));

        assertThat(changes.sets()).anyMatch(set -> !set.isObserved() && edit(set).equals("training.reps-per-set [15] -> [8]"));
    }

    @Test
    void nothing_is_to_be_changed_where_the_wish_is_true() {
        assertThat(SEARCH.find(facts("fifteen-reps-a-set"), appear("Remedy", "LESS_VOLUME")).sets()).isEmpty();
    }

    @Test
    void where_more_than_three_answers_are_lacking_one_way_is_found_step_by_step() {
        Wish wish = appear("Remedy", "TRAIN_REGULARLY");
        Changes changes = SEARCH.find(facts("signs-and-habits-not-asked"), wish);

        assertThat(edits(changes)).containsExactly("symptoms.reduced-range-of-motion [] -> [no]; "
                + "symptoms.tingling [] -> [no]; symptoms.altered-function [] -> [no]; symptoms.discoloration [] -> [no]; "
                + "training.adaptation [] -> [new-to-training]");
        assertThat(wish.isTrue(after("signs-and-habits-not-asked", changes.sets().get(0)))).isTrue();
    }

    @Test
    void no_answer_is_forgotten_and_no_contradiction_is_a_way_out() {
        Changes changes = SEARCH.find(facts("fifteen-reps-a-set"), new Wish.Disappear(Goal.of("Remedy", "STRETCH")));

        assertThat(changes.sets()).allSatisfy(set -> {
            assertThat(set.changes()).allMatch(change -> !change.to().isEmpty());
            assertThat(Wish.contradictions(after("fifteen-reps-a-set", set))).isEmpty();
        });
    }

    private static Wish appear(String type, String code) {
        return new Wish.Appear(Goal.of(type, code));
    }

    private static Assessment after(String example, ChangeSet set) {
        Answered answered = Answered.of(Questions.VOCABULARY, facts(example));
        for (Change change : set.changes()) {
            answered = answered.with(change);
        }
        return RULES.assess(answered.facts());
    }

    private static List<Object> facts(String example) {
        return new ArrayList<>(EXAMPLES.get(example).facts());
    }

    private static List<String> edits(Changes changes) {
        return changes.sets().stream().map(SmallestChangeTest::edit).toList();
    }

    static String edit(ChangeSet set) {
        return set.changes().stream().flatMap(change -> Stream.of(change.about() + " " + change.from() + " -> "
                + change.to())).collect(Collectors.joining("; "));
    }
}
