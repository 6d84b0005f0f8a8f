package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Questions;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.engine.CompiledRules;

/** Answers about all cases; the engine confirms each case they name. */
class RuleLogicTest {

    static final CompiledRules ENGINE = CompiledRules.packaged();
    static final RuleLogic LOGIC = RuleLogic
            .of(RandomCases.read(RandomCases.SHIPPED), InputQuestion.all(Questions.VOCABULARY), ENGINE.rulebook().declared()).orElseThrow();
    static final Predicate<Object> DIAGNOSES = finding -> Item.of(finding).type().equals("Diagnosis");
    private static final Goal LESS_VOLUME = Goal.of("Remedy", "LESS_VOLUME");
    private static final Goal CONTRADICTION = Goal.of("Contradiction", "");

    @Test
    void a_conclusion_far_from_an_almost_empty_case_has_all_its_smallest_changes() {
        List<Object> facts = List.of(InputQuestion.all(Questions.VOCABULARY).get(0).answers().get("yes"));

        SmallestChanges changes = LOGIC.smallestChanges(facts, new Proposition.Concluded(LESS_VOLUME),
                List.of(CONTRADICTION), ObservedAnswers.COMPLETED).orElseThrow();

        assertThat(changes.size().orElse(0)).isEqualTo(2);
        assertThat(changes.complete()).isTrue();
        assertThat(changes.sets()).hasSizeGreaterThan(1).allSatisfy(set -> {
            assertThat(concluded(set.after())).anyMatch(LESS_VOLUME::fits).noneMatch(CONTRADICTION::fits);
            assertThat(set.changes()).hasSize(2);
        });
    }

    @Test
    void what_is_observed_is_not_changed() {
        List<Object> facts = List.of(InputQuestion.all(Questions.VOCABULARY).get(0).answers().get("yes"));

        assertThat(LOGIC.smallestChanges(facts, new Proposition.Concluded(LESS_VOLUME), List.of(CONTRADICTION),
                ObservedAnswers.KEPT).orElseThrow().size()).isEmpty();
    }

    @Test
    void a_claim_is_proved() {
        Proposition tingling = new Proposition.AllOf(List.of(new Proposition.Answered("symptoms.tingling", Set.of("yes")),
                new Proposition.Concluded(Goal.of("Discomfort", ""))));
        Proposition stop = new Proposition.Concluded(Goal.of("Remedy", "STOP_ACTIVITY"));

        assertThat(LOGIC.prove(new Claim.Always(tingling, stop)).orElseThrow()).isEqualTo(new ClaimVerdict.Proved());
    }

    @Test
    void a_claim_that_does_not_hold_is_broken_by_the_smallest_case() {
        Proposition tingling = new Proposition.Answered("symptoms.tingling", Set.of("yes"));
        Proposition stop = new Proposition.Concluded(Goal.of("Remedy", "STOP_ACTIVITY"));

        ClaimVerdict verdict = LOGIC.prove(new Claim.Always(tingling, stop)).orElseThrow();

        assertThat(verdict).isInstanceOfSatisfying(ClaimVerdict.Broken.class, broken -> {
            assertThat(broken.smallest().answers()).hasSize(1);
            assertThat(concluded(broken.smallest())).noneMatch(Goal.of("Remedy", "STOP_ACTIVITY")::fits);
        });
    }

    @Test
    void a_claim_can_use_numbers_that_no_rule_names() {
        Proposition long12 = new Proposition.Counted("pain.days", 12, 12);
        ClaimVerdict verdict = LOGIC.prove(new Claim.Always(long12, new Proposition.AnyOf(List.of()))).orElseThrow();

        assertThat(verdict).isInstanceOfSatisfying(ClaimVerdict.Broken.class,
                broken -> assertThat(broken.smallest().answers()).extracting(CaseAnswer::value).containsExactly(12));
    }

    @Test
    void at_most_one_of_several_conclusions_is_proved_or_broken() {
        Proposition all = new Proposition.AllOf(List.of());
        ClaimVerdict stretching = LOGIC.prove(new Claim.AtMostOne(all, List.of(Goal.of("Remedy", "STRETCH"),
                Goal.of("Remedy", "STOP_ACTIVITY")))).orElseThrow();
        ClaimVerdict remedies = LOGIC.prove(new Claim.AtMostOne(all, List.of(Goal.of("Remedy", "")))).orElseThrow();

        assertThat(stretching).isEqualTo(new ClaimVerdict.Proved());
        assertThat(remedies).isInstanceOfSatisfying(ClaimVerdict.Broken.class, broken -> assertThat(
                concluded(broken.smallest()).stream().filter(Goal.of("Remedy", "")::fits)).hasSizeGreaterThan(1));
    }

    @Test
    void a_sign_never_removes_a_suspicion() {
        Claim claim = new Claim.Monotone(new Proposition.AllOf(List.of()), "symptoms.tingling", "yes",
                List.of(Goal.of("Remedy", "STOP_ACTIVITY")));

        assertThat(LOGIC.prove(claim).orElseThrow()).isEqualTo(new ClaimVerdict.Proved());
    }

    @Test
    void an_answer_that_removes_a_conclusion_is_shown_before_and_after() {
        Claim claim = new Claim.Monotone(new Proposition.AllOf(List.of()), "symptoms.tingling", "yes",
                List.of(Goal.of("Remedy", "STRETCH")));

        assertThat(LOGIC.prove(claim).orElseThrow()).isInstanceOfSatisfying(ClaimVerdict.Broken.class, broken -> {
            assertThat(concluded(broken.smallest())).anyMatch(Goal.of("Remedy", "STRETCH")::fits);
            assertThat(concluded(broken.after().orElseThrow())).noneMatch(Goal.of("Remedy", "STRETCH")::fits);
        });
    }

    @Test
    void a_question_that_can_still_change_something_has_two_cases_to_show_it() {
        Relevance relevance = LOGIC.relevance(DIAGNOSES).orElseThrow();
        Random random = new Random(3);
        int open = 0;
        for (int i = 0; i < 60; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), List.of());
            for (String key : relevance.open(facts)) {
                open++;
                CasePair pair = relevance.on(facts, Set.of()).witness(key).orElseThrow();
                assertThat(pair.one().facts()).containsAll(facts);
                assertThat(diagnoses(pair.one().facts())).as("%s of %s", key, pair).isNotEqualTo(diagnoses(pair.other().facts()));
                assertThat(differing(pair)).containsOnly(key);
            }
        }
        assertThat(open).isPositive();
    }

    @Tag("slow")
    @Test
    void a_question_that_cannot_change_anything_changes_nothing_in_any_completion_tried() {
        Relevance relevance = LOGIC.relevance(DIAGNOSES).orElseThrow();
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), List.of());
            List<String> open = relevance.open(facts);
            List<InputQuestion> settled = InputQuestion.all(Questions.VOCABULARY).stream().filter(question -> !question.isCount())
                    .filter(question -> facts.stream().noneMatch(question.answers()::containsValue))
                    .filter(question -> !open.contains(question.key())).toList();
            Set<Object> diagnoses = diagnoses(facts);
            settled.forEach(question -> question.answers().values().forEach(answer -> {
                List<Object> more = new ArrayList<>(facts);
                more.add(answer);
                assertThat(diagnoses(more)).as("%s with %s", facts, answer).isEqualTo(diagnoses);
            }));
        }
    }

    @Test
    void an_answer_that_decides_alone_is_named() {
        Relevance relevance = LOGIC.relevance(DIAGNOSES).orElseThrow();
        List<Object> facts = List.of(InputQuestion.all(Questions.VOCABULARY).get(0).answers().get("yes"));

        assertThat(relevance.deciding(facts, new Proposition.Concluded(Goal.of("Diagnosis", "SUSPECTED_INJURY")), true))
                .containsEntry("symptoms.tingling", List.of("yes")).doesNotContainKey("pain.days");
    }

    @Test
    void a_claim_is_written_for_other_solvers() {
        Claim claim = new Claim.Always(new Proposition.Answered("symptoms.tingling", Set.of("yes")),
                new Proposition.Concluded(Goal.of("Remedy", "STOP_ACTIVITY")));

        assertThat(LOGIC.dimacs(claim).orElseThrow()).contains("symptoms.tingling = yes").containsPattern("p cnf \\d+ \\d+\n");
    }

    private static Set<Object> diagnoses(List<Object> facts) {
        return new HashSet<>(ENGINE.assess(facts).proof().findings().stream().filter(DIAGNOSES).toList());
    }

    static List<Object> concluded(PossibleCase one) {
        return ENGINE.assess(one.facts()).proof().findings();
    }

    private static Set<String> differing(CasePair pair) {
        Set<String> keys = new HashSet<>();
        pair.one().answers().stream().filter(answer -> !pair.other().answers().contains(answer)).forEach(answer -> keys.add(answer.key()));
        pair.other().answers().stream().filter(answer -> !pair.one().answers().contains(answer)).forEach(answer -> keys.add(answer.key()));
        return keys;
    }
}
