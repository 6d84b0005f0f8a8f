package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lumbar.api.DeclaredFact;
import org.lumbar.facts.Fault;
import org.lumbar.facts.Felt;
import org.lumbar.facts.FormFault;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.YesNo;
import org.lumbar.api.Check;
import org.lumbar.api.Check.Outcome;
import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.Shortfall;
import org.lumbar.api.Verdict;
import org.lumbar.api.Verdict.Status;
import org.lumbar.api.WhyNot;

/** Rules with every kind of condition, questioned in one case. */
class InquiryTest {

    private static final RuleBase RULES = RuleBase.compile(Path.of("src/test/resources/org/lumbar/shell/engine/odd-rules"));
    private static final Inquiry INQUIRY = RULES.inquiry();

    private static final PainDays DAYS = new PainDays(5);
    private static final FormFault ROUNDED = new FormFault(Fault.ROUNDED_BACK, YesNo.YES);
    private static final FormFault NOT_COLLAPSED = new FormFault(Fault.COLLAPSED_CHEST, YesNo.NO);
    private static final Felt FELT = new Felt(YesNo.YES);
    private static final DeclaredFact NIGHT = new DeclaredFact("NightPain", Map.of("level", 4, "place", "hip"));
    private static final List<Object> CASE = List.of(FELT, DAYS, ROUNDED, NOT_COLLAPSED, NIGHT);

    @Test
    void what_did_not_join_is_told_with_both_values() {
        Verdict verdict = INQUIRY.verdict(CASE, "A join of two facts");

        assertThat(verdict.status()).isEqualTo(Status.UNMET);
        assertThat(outcomes(verdict)).containsExactly(Outcome.MET, Outcome.UNMET);
        assertThat(lacks(verdict)).isEqualTo(new Shortfall.Differs("level > $days",
                List.of(new Shortfall.Value(NIGHT, Optional.of(4))), Map.of("$days", 5), List.of()));
    }

    @Test
    void what_hangs_on_an_unmet_condition_stays_open() {
        Verdict verdict = INQUIRY.verdict(List.of(NIGHT), "A join of two facts");

        assertThat(outcomes(verdict)).containsExactly(Outcome.UNMET, Outcome.OPEN);
        assertThat(lacks(verdict)).isEqualTo(new Shortfall.Unanswered(List.of("pain.days")));
    }

    @Test
    void exists_lacks_what_its_pattern_lacks() {
        Verdict verdict = INQUIRY.verdict(List.of(FELT, NOT_COLLAPSED), "Any fault of form exists");

        assertThat(lacks(verdict)).isEqualTo(new Shortfall.Differs("answer == YesNo.YES",
                List.of(new Shortfall.Value(NOT_COLLAPSED, Optional.of(YesNo.NO))), Map.of(),
                List.of("form.rounded-back", "form.bar-too-far", "form.hyperextended-lockout", "form.other-fault")));
    }

    @Test
    void an_accumulate_tells_what_it_came_to() {
        assertThat(lacks(INQUIRY.verdict(CASE, "Several faults are counted")))
                .isEqualTo(new Shortfall.Amounts(Map.of("$n", 1L)));
        assertThat(lacks(INQUIRY.verdict(CASE, "Collected faults")))
                .isEqualTo(new Shortfall.Amounts(Map.of("$all", List.of(ROUNDED))));
    }

    @Test
    void forall_names_the_exceptions() {
        assertThat(lacks(INQUIRY.verdict(CASE, "All faults are answered no")))
                .isEqualTo(new Shortfall.Except(List.of(ROUNDED)));
    }

    @Test
    void each_branch_of_or_tells_what_it_lacks() {
        Shortfall.Within either = (Shortfall.Within) lacks(INQUIRY.verdict(CASE, "One or the other"));

        assertThat(either.checks()).extracting(Check::outcome).containsExactly(Outcome.UNMET, Outcome.UNMET);
        Shortfall.Within both = (Shortfall.Within) either.checks().get(1).shortfall().orElseThrow();
        assertThat(both.checks()).extracting(Check::outcome).containsExactly(Outcome.UNMET, Outcome.OPEN);
    }

    @Test
    void not_names_what_is_there_and_must_not_be() {
        assertThat(lacks(INQUIRY.verdict(CASE, "Neither of two together")))
                .isEqualTo(new Shortfall.Present(List.of(NIGHT, DAYS)));
    }

    @Test
    void what_a_not_forbids_is_traced_to_its_answers() {
        WhyNot whyNot = INQUIRY.whyNot(CASE, Goal.of("Flag", "UNFLAGGED"));

        DeclaredFact eval = flag("EVAL");
        assertThat(lacks(whyNot.rules().get(0))).isEqualTo(new Shortfall.Present(List.of(eval)));
        assertThat(whyNot.standing().get(eval).supports().get(0).premises()).extracting(ProofTree::subject)
                .containsExactly(DAYS);
    }

    @Test
    void groups_within_groups_are_decided_as_the_engine_decides_them() {
        assertThat(INQUIRY.verdict(CASE, "Groups within groups").status()).isEqualTo(Status.FIRED);
        assertThat(INQUIRY.verdict(List.of(FELT), "Groups within groups").status()).isEqualTo(Status.UNMET);
    }

    @Test
    void a_rule_that_something_else_keeps_back_is_told_apart() {
        assertThat(INQUIRY.verdict(CASE, "Never fires though all is there").status()).isEqualTo(Status.HELD_BACK);
    }

    @Test
    void a_rule_without_conditions_fires() {
        assertThat(INQUIRY.verdict(List.of(), "Nothing is asked").status()).isEqualTo(Status.FIRED);
    }

    @Test
    void a_conclusion_that_is_lacking_is_followed_down_nearest_rule_first() {
        WhyNot whyNot = INQUIRY.whyNot(CASE, Goal.of("Flag", "SECOND"));

        Shortfall.Unconcluded lacking = (Shortfall.Unconcluded) lacks(whyNot.rules().get(0));
        assertThat(whyNot.beneath().get(lacking.goal())).extracting(verdict -> verdict.rule().name())
                .containsExactlyInAnyOrder("A join of two facts", "Several faults are counted");
    }

    @Test
    void a_value_that_is_passed_on_is_followed_to_where_it_comes_from() {
        WhyNot whyNot = INQUIRY.whyNot(CASE, Goal.of("Passed", "COUNT"));

        Verdict passing = whyNot.rules().get(0);
        assertThat(passing.status()).isEqualTo(Status.UNMET);
        Goal lacking = ((Shortfall.Unconcluded) lacks(passing)).goal();
        assertThat(lacking.fits(flag("COUNT"))).isTrue();
        assertThat(lacking.fits(flag("JOIN"))).isFalse();
    }

    @Test
    void threads_that_ask_at_once_get_the_same() {
        RuleBase rules = RuleBase.packaged();

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> rules.inquiry()).distinct()).hasSize(1);
    }

    @Test
    void a_rule_base_tells_why_not() {
        Goal goal = Goal.of("Flag", "SECOND");

        assertThat(RULES.whyNot(CASE, goal)).isEqualTo(INQUIRY.whyNot(CASE, goal));
    }

    @Test
    void what_no_rule_concludes_has_no_rules() {
        assertThat(INQUIRY.whyNot(CASE, Goal.of("Flag", "NONE_SUCH")).rules()).isEmpty();
        assertThat(INQUIRY.canConclude(Goal.of("Flag", "NONE_SUCH"))).isFalse();
        assertThatThrownBy(() -> INQUIRY.verdict(CASE, "No such rule")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_proof_names_what_existed_and_what_was_counted() {
        List<Object> facts = new ArrayList<>(CASE);
        FormFault bar = new FormFault(Fault.BAR_TOO_FAR, YesNo.YES);
        facts.add(bar);

        assertThat(premises(facts, "EXISTS")).containsExactlyInAnyOrder(FELT, ROUNDED, bar);
        assertThat(premises(facts, "COUNT")).containsExactlyInAnyOrder(ROUNDED, bar);
        assertThat(premises(facts, "COLLECT")).containsExactlyInAnyOrder(ROUNDED, bar);
    }

    @Test
    void a_proof_names_only_what_existed_for_this_match() {
        DeclaredFact worse = new DeclaredFact("NightPain", Map.of("level", 9, "place", "back"));
        List<Object> facts = new ArrayList<>(CASE);
        facts.add(worse);

        assertThat(premises(facts, "JOINED_EXISTS")).containsExactlyInAnyOrder(DAYS, worse, FELT);
    }

    @Test
    void a_proof_says_what_keeps_away_what_had_to_be_absent() {
        ProofTree proof = INQUIRY.how(List.of(FELT, new PainDays(1)), Goal.of("Flag", "UNFLAGGED")).get(0);

        ProofTree.Absent absent = proof.supports().get(0).absences().get(0);
        assertThat(absent.words()).contains("Flag");
    }

    @Test
    void every_rule_is_laid_beside_its_compiled_self() {
        assertThat(INQUIRY.verdicts(CASE)).allSatisfy(verdict -> assertThat(verdict.checks())
                .hasSameSizeAs(INQUIRY.rules().stream().filter(rule -> rule.rule().equals(verdict.rule().name()))
                        .findFirst().orElseThrow().conditions()));
    }

    private static List<Object> premises(List<Object> facts, String flag) {
        return INQUIRY.how(facts, Goal.of("Flag", flag)).get(0).supports().get(0).premises().stream()
                .map(ProofTree::subject).toList();
    }

    private static DeclaredFact flag(String code) {
        return new DeclaredFact("Flag", Map.of("code", code));
    }

    private static List<Outcome> outcomes(Verdict verdict) {
        return verdict.checks().stream().map(Check::outcome).toList();
    }

    private static Shortfall lacks(Verdict verdict) {
        return verdict.firstUnmet().orElseThrow().shortfall().orElseThrow();
    }
}
