package org.lumbar.shell.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Examples;
import org.lumbar.SmallRules;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.facts.Felt;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.RestDays;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Caution;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;

@Tag("slow")
class ChangeFinderTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final ChangeFinder FINDER = new ChangeFinder(RULES);
    private static final Map<String, Case> EXAMPLES = Examples.of(RULES.rulebook()).stream()
            .collect(Collectors.toMap(one -> one.source().replaceFirst("examples/(.*)\\.yaml", "$1"), one -> one));

    @Test
    void a_number_is_moved_to_the_nearest_threshold() {
        ChangeProposals changes = found("eight-reps-the-upper-end-of-the-usual", appear("Cause", "HIGH_REPETITION_VOLUME"));

        assertThat(edits(changes.smallest())).containsExactly("training.reps-per-set [8] -> [9]");
        assertThat(changes.complete()).isTrue();
    }

    @Test
    void observations_stay_unchanged_if_there_is_another_way() {
        for (Case one : EXAMPLES.values()) {
            for (String code : List.of("LESS_VOLUME", "STRETCH", "STOP_ACTIVITY")) {
                ChangeProposals changes = FINDER.find(one.facts(), appear("Remedy", code)).orElseThrow();
                assertThat(changes.smallest()).as(one.source()).allSatisfy(set -> assertThat(set.changes().stream()
                        .anyMatch(change -> change.observed() && !change.from().isEmpty())).isEqualTo(changes.contrary()));
            }
        }
    }

    @Test
    void where_the_smallest_change_is_of_an_observation_the_smallest_of_choices_alone_is_found_too(@TempDir Path folder) {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "Felt"
                when
                    Felt(answer == YesNo.YES)
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                rule "Much and often"
                when
                    RepsPerSet(count > 8)
                    RestDays(count < 2)
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                """));
        ChangeProposals changes = new ChangeFinder(rules).find(List.of(new RestDays(2)), appear("Caution", "RECHECK_SIGNS")).orElseThrow();

        assertThat(edits(changes.smallest())).containsExactly("pain.felt [] -> [yes]");
        assertThat(edits(changes.chosen())).containsExactly("training.reps-per-set [] -> [9]; training.rest-days [2] -> [1]");
    }

    @Test
    void a_change_that_needs_another_observation_is_marked() {
        ChangeProposals changes = found("fifteen-reps-a-set", appear("Remedy", "STOP_ACTIVITY"));

        assertThat(changes.contrary()).isTrue();
        assertThat(edits(changes.smallest())).contains("symptoms.tingling [no] -> [yes]");
    }

    @Test
    void choices_are_distinguished_from_observations() {
        ChangeProposals changes = found("fifteen-reps-a-set", new Proposition.Negated(appear("Cause", "HIGH_REPETITION_VOLUME")));

        assertThat(edits(changes.smallest())).contains("training.reps-per-set [15] -> [8]");
        assertThat(changes.contrary()).isFalse();
    }

    @Test
    void nothing_is_to_be_changed_where_the_goal_is_reached_already() {
        Proposition volume = appear("Remedy", "LESS_VOLUME");
        List<Object> facts = EXAMPLES.get("fifteen-reps-a-set").facts();

        assertThat(new PropositionCheck(facts, RULES.assess(facts)).holds(volume)).isTrue();
        assertThat(found("fifteen-reps-a-set", volume).smallest()).isEmpty();
    }

    @Test
    void many_missing_answers_are_found_for_an_almost_empty_case() {
        List<Object> little = EXAMPLES.get("signs-and-habits-not-asked").facts();

        assertThat(needed(List.of(), appear("Remedy", "LESS_VOLUME"))).isEqualTo(2);
        assertThat(needed(little, appear("Remedy", "LESS_VOLUME"))).isEqualTo(1);
        assertThat(needed(little, appear("Remedy", "TRAIN_REGULARLY"))).isEqualTo(5);
    }

    private static int needed(List<Object> facts, Proposition goal) {
        ChangeProposals changes = FINDER.find(facts, goal).orElseThrow();
        assertThat(changes.smallest()).isNotEmpty().allSatisfy(set -> {
            assertThat(new PropositionCheck(List.of(), RULES.assess(set.after().facts())).holds(goal)).isTrue();
            assertThat(fewer(facts, set, goal)).isFalse();
        });
        return changes.smallest().get(0).changes().size();
    }

    /** Whether one of the answers could be left out. */
    private static boolean fewer(List<Object> facts, CaseChange set, Proposition goal) {
        List<Object> added = set.after().facts().stream().filter(fact -> !facts.contains(fact)).toList();
        return added.stream().anyMatch(without -> new PropositionCheck(List.of(), RULES.assess(set.after().facts().stream()
                .filter(fact -> !fact.equals(without)).toList())).holds(goal));
    }

    @Test
    void no_change_withdraws_an_answer_or_makes_a_contradiction() {
        ChangeProposals changes = found("fifteen-reps-a-set", new Proposition.Negated(appear("Remedy", "STRETCH")));

        assertThat(changes.smallest()).isNotEmpty().allSatisfy(set -> {
            assertThat(set.changes()).allMatch(change -> !change.to().isEmpty());
            assertThat(RULES.assess(set.after().facts()).proof().findings())
                    .noneMatch(finding -> Item.of(finding).type().equals("Contradiction"));
        });
    }

    private static ChangeProposals found(String example, Proposition goal) {
        return FINDER.find(EXAMPLES.get(example).facts(), goal).orElseThrow();
    }

    private static Proposition appear(String type, String code) {
        return new Proposition.Concluded(Goal.of(type, code));
    }

    private static List<String> edits(List<CaseChange> sets) {
        return sets.stream().map(ChangeFinderTest::edit).toList();
    }

    static String edit(CaseChange set) {
        return set.changes().stream().map(AnswerChange::differing).map(ChangeFinderTest::edit).collect(Collectors.joining("; "));
    }

    private static String edit(AnswerChange change) {
        return change.key() + " " + change.from() + " -> " + change.to();
    }
}
