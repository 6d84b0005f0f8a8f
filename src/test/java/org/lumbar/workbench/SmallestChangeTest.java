package org.lumbar.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lumbar.Examples;
import org.lumbar.casefile.Case;
import org.lumbar.engine.Assessment;
import org.lumbar.engine.Inquiry;
import org.lumbar.engine.RuleBase;
import org.lumbar.facts.AnswerKey;
import org.lumbar.proof.Goal;
import org.lumbar.workbench.Changes.ChangeSet;

class SmallestChangeTest {

    private static final RuleBase RULES = RuleBase.packaged();
    private static final Inquiry INQUIRY = RULES.inquiry();
    private static final SmallestChange SEARCH = new SmallestChange(RULES, INQUIRY);
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
    void no_answer_is_forgotten_and_no_contradiction_is_a_way_out() {
        Changes changes = SEARCH.find(facts("fifteen-reps-a-set"), new Wish.Disappear(Goal.of("Remedy", "STRETCH")));

        assertThat(changes.sets()).allSatisfy(set -> {
            assertThat(set.changes()).allMatch(change -> !change.to().isEmpty());
            assertThat(Wish.contradictions(after("fifteen-reps-a-set", set))).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"fifteen-reps-a-set, Remedy, TRAIN_REGULARLY", "two-causes, Remedy, LESS_VOLUME",
        "tingling-and-a-rounded-back, Remedy, STRETCH", "nothing-known, Diagnosis, MUSCLE_SORENESS"})
    void it_finds_exactly_what_trying_everything_finds(String example, String type, String code) {
        Wish wish = appear(type, code);
        Set<String> found = new HashSet<>(edits(SEARCH.find(facts(example), wish)));

        Set<String> all = new HashSet<>();
        for (int size = 1; size <= 2 && all.isEmpty(); size++) {
            tryAll(Answered.of(facts(example)), new LinkedHashMap<>(), size, wish, all);
        }
        assertThat(all).isNotEmpty().containsAll(found);
        assertThat(withoutNumbers(found)).isEqualTo(withoutNumbers(all));
    }

    private static void tryAll(Answered answered, Map<AnswerKey, Change> made, int left, Wish wish, Set<String> found) {
        int from = made.keySet().stream().mapToInt(AnswerKey.all()::indexOf).max().orElse(-1);
        for (AnswerKey key : AnswerKey.all().subList(from + 1, AnswerKey.all().size())) {
            for (Change change : new Alternatives(INQUIRY.rules()).of(key, answered, left)) {
                Map<AnswerKey, Change> more = new LinkedHashMap<>(made);
                more.put(key, change);
                Answered changed = answered.with(change);
                if (left > change.size()) {
                    tryAll(changed, more, left - change.size(), wish, found);
                } else {
                    Assessment assessment = RULES.assess(changed.facts());
                    if (wish.isTrue(assessment) && Wish.contradictions(assessment).isEmpty()) {
                        found.add(edit(new ChangeSet(List.copyOf(more.values()))));
                    }
                }
            }
        }
    }

    private static Set<String> withoutNumbers(Set<String> edits) {
        return edits.stream().map(edit -> edit.replaceAll("\\d+]$|\\d+](?=;)", "#]")).collect(Collectors.toSet());
    }

    private static Wish appear(String type, String code) {
        return new Wish.Appear(Goal.of(type, code));
    }

    private static Assessment after(String example, ChangeSet set) {
        Answered answered = Answered.of(facts(example));
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

    private static String edit(ChangeSet set) {
        return set.changes().stream().flatMap(change -> Stream.of(change.key().key() + " " + change.from() + " -> "
                + change.to())).collect(Collectors.joining("; "));
    }
}
