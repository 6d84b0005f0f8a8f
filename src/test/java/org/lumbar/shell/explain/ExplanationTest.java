package org.lumbar.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;
import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.ConditionEvaluation.Outcome;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.RuleEvaluation.Status;
import org.lumbar.api.UnmetReason;
import org.lumbar.api.WhyNot;
import org.lumbar.facts.Fault;
import org.lumbar.facts.Felt;
import org.lumbar.facts.FormFault;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.shell.engine.CompiledRules;

/** How and why-not for rules with every kind of condition. */
class ExplanationTest {

    private static final CompiledRules RULES = CompiledRules.compile(Path.of("src/test/resources/org/lumbar/shell/engine/odd-rules"));
    private static final Explainer EXPLAINER = new Explainer(RULES);

    private static final PainDays DAYS = new PainDays(5);
    private static final FormFault ROUNDED = new FormFault(Fault.ROUNDED_BACK, YesNo.YES);
    private static final FormFault NOT_COLLAPSED = new FormFault(Fault.COLLAPSED_CHEST, YesNo.NO);
    private static final Felt FELT = new Felt(YesNo.YES);
    private static final DeclaredFact NIGHT = new DeclaredFact("NightPain", Map.of("level", 4, "place", "hip"));
    private static final List<Object> CASE = List.of(FELT, DAYS, ROUNDED, NOT_COLLAPSED, NIGHT);

    private static final String CALCULATED = "odd.drl:53 has the expression 'count*2', which only the engine can evaluate";

    @Test
    void values_that_do_not_join_are_both_shown() {
        RuleEvaluation evaluation = EXPLAINER.explain(CASE).rule("A join of two facts");

        assertThat(evaluation.status()).isEqualTo(Status.UNMET);
        assertThat(outcomes(evaluation)).containsExactly(Outcome.MET, Outcome.UNMET);
        assertThat(lacks(evaluation)).isEqualTo(new UnmetReason.Differs("level > $days",
                List.of(new UnmetReason.Value(NIGHT, Optional.of(4))), Map.of("$days", 5), List.of()));
    }

    @Test
    void what_depends_on_an_unmet_condition_stays_open() {
        RuleEvaluation evaluation = EXPLAINER.explain(List.of(NIGHT)).rule("A join of two facts");

        assertThat(outcomes(evaluation)).containsExactly(Outcome.UNMET, Outcome.OPEN);
        assertThat(lacks(evaluation)).isEqualTo(new UnmetReason.Unanswered(List.of("pain.days")));
    }

    @Test
    void exists_lacks_what_its_pattern_lacks() {
        RuleEvaluation evaluation = EXPLAINER.explain(List.of(FELT, NOT_COLLAPSED)).rule("Any fault of form exists");

        assertThat(lacks(evaluation)).isEqualTo(new UnmetReason.Differs("answer == YesNo.YES",
                List.of(new UnmetReason.Value(NOT_COLLAPSED, Optional.of(YesNo.NO))), Map.of(),
                List.of("form.rounded-back", "form.bar-too-far", "form.hyperextended-lockout", "form.other-fault")));
    }

    @Test
    void each_branch_of_or_shows_what_it_lacks() {
        UnmetReason.Within either = (UnmetReason.Within) lacks(EXPLAINER.explain(CASE).rule("One or the other"));

        assertThat(either.conditions()).extracting(ConditionEvaluation::outcome).containsExactly(Outcome.UNMET, Outcome.UNMET);
        UnmetReason.Within both = (UnmetReason.Within) either.conditions().get(1).reason().orElseThrow();
        assertThat(both.conditions()).extracting(ConditionEvaluation::outcome).containsExactly(Outcome.UNMET, Outcome.OPEN);
    }

    @Test
    void not_names_what_is_present_but_must_be_absent() {
        assertThat(lacks(EXPLAINER.explain(CASE).rule("Neither of two together")))
                .isEqualTo(new UnmetReason.Present(List.of(NIGHT, DAYS)));
    }

    @Test
    void what_a_not_rules_out_is_traced_to_answers() {
        DeclaredFact worse = new DeclaredFact("NightPain", Map.of("level", 9, "place", "hip"));
        WhyNot whyNot = EXPLAINER.explain(List.of(FELT, DAYS, worse)).whyNot(Goal.of("Flag", "UNJOINED"));

        DeclaredFact join = flag("JOIN");
        assertThat(lacks(whyNot.rules().get(0))).isEqualTo(new UnmetReason.Present(List.of(join)));
        assertThat(whyNot.present().get(join).supports().get(0).premises()).extracting(ProofTree::subject)
                .containsExactly(DAYS, worse);
    }

    @Test
    void what_cannot_be_evaluated_is_named_with_its_place() {
        RuleEvaluation evaluation = EXPLAINER.explain(List.of()).rule("Twice the days decide");

        assertThat(evaluation.status()).isEqualTo(Status.NOT_OFFERED);
        assertThat(evaluation.conditions()).isEmpty();
        assertThat(evaluation.notOffered()).hasValue(CALCULATED);
    }

    @Test
    void a_fired_rule_is_reported_as_fired_even_outside_the_language() {
        RuleEvaluation evaluation = EXPLAINER.explain(CASE).rule("Twice the days decide");

        assertThat(evaluation.status()).isEqualTo(Status.FIRED);
        assertThat(evaluation.concluded()).containsExactly(flag("TWICE"));
        assertThat(evaluation.notOffered()).isPresent();
    }

    @Test
    void groups_within_groups_are_decided_as_the_engine_decides_them() {
        RuleEvaluation fired = EXPLAINER.explain(CASE).rule("Groups within groups");
        RuleEvaluation silent = EXPLAINER.explain(List.of(FELT)).rule("Groups within groups");

        assertThat(fired.status()).isEqualTo(Status.FIRED);
        assertThat(outcomes(fired)).containsOnly(Outcome.MET);
        assertThat(silent.status()).isEqualTo(Status.UNMET);
        assertThat(outcomes(silent)).containsExactly(Outcome.UNMET, Outcome.MET);
    }

    @Test
    void a_rule_without_conditions_fires() {
        assertThat(EXPLAINER.explain(List.of()).rule("Nothing is asked").status()).isEqualTo(Status.FIRED);
    }

    @Test
    void a_missing_conclusion_is_followed_down_nearest_rule_first() {
        WhyNot whyNot = EXPLAINER.explain(CASE).whyNot(Goal.of("Flag", "SECOND"));

        UnmetReason.Unconcluded lacking = (UnmetReason.Unconcluded) lacks(whyNot.rules().get(0));
        assertThat(whyNot.beneath().get(lacking.goal())).extracting(evaluation -> evaluation.rule().name())
                .containsExactly("A join of two facts", "Several faults are counted");
    }

    @Test
    void a_value_that_is_passed_on_is_followed_to_where_it_comes_from() {
        WhyNot whyNot = EXPLAINER.explain(CASE).whyNot(Goal.of("Passed", "COUNT"));

        RuleEvaluation passing = whyNot.rules().get(0);
        assertThat(passing.status()).isEqualTo(Status.UNMET);
        Goal lacking = ((UnmetReason.Unconcluded) lacks(passing)).goal();
        assertThat(lacking.fits(flag("COUNT"))).isTrue();
        assertThat(lacking.fits(flag("JOIN"))).isFalse();
    }

    @Test
    void what_no_rule_concludes_has_no_rules() {
        assertThat(EXPLAINER.explain(CASE).whyNot(Goal.of("Flag", "NONE_SUCH")).rules()).isEmpty();
        assertThatThrownBy(() -> EXPLAINER.explain(CASE).rule("No such rule")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_proof_names_what_existed() {
        List<Object> facts = new ArrayList<>(CASE);
        FormFault bar = new FormFault(Fault.BAR_TOO_FAR, YesNo.YES);
        facts.add(bar);

        assertThat(premises(facts, "EXISTS")).containsExactlyInAnyOrder(FELT, ROUNDED, bar);
    }

    @Test
    void a_proof_names_only_what_existed_for_this_match() {
        DeclaredFact worse = new DeclaredFact("NightPain", Map.of("level", 9, "place", "back"));
        List<Object> facts = new ArrayList<>(CASE);
        facts.add(worse);

        assertThat(premises(facts, "JOINED_EXISTS")).containsExactlyInAnyOrder(DAYS, worse, FELT);
    }

    @Test
    void a_proof_says_why_an_absence_cannot_be_explained() {
        ProofTree proof = EXPLAINER.explain(List.of(FELT, new PainDays(1))).how(Goal.of("Flag", "UNFLAGGED")).get(0);

        ProofTree.Absent absent = proof.supports().get(0).absences().get(0);
        assertThat(absent.words()).contains("Flag");
        assertThat(proof.supports().get(0).notOffered()).hasValue(CALCULATED);
    }

    @Test
    void two_absences_in_the_same_words_keep_both_reasons(@TempDir Path folder) {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "Long pain is perhaps an injury"
                when PainDays(count > 7)
                then insertLogical(new Diagnosis("SUSPECTED_INJURY", Certainty.PROVISIONAL)); end
                rule "A collapsed chest is possibly an injury"
                when FormFault(fault == Fault.COLLAPSED_CHEST, answer == YesNo.YES)
                then insertLogical(new Diagnosis("SUSPECTED_INJURY", Certainty.POSSIBLE)); end
                rule "Neither"
                when
                    not Diagnosis(code == "SUSPECTED_INJURY", certainty == Certainty.PROVISIONAL)
                    not Diagnosis(code == "SUSPECTED_INJURY", certainty == Certainty.POSSIBLE)
                then insertLogical(new Diagnosis("DOMS", Certainty.LIKELY)); end
                """));

        List<ProofTree.Absent> absences = new Explainer(rules).explain(List.of(DAYS, NOT_COLLAPSED)).how().get(0)
                .supports().get(0).absences();
        assertThat(absences).hasSize(1);
        assertThat(absences.get(0).because()).containsExactly(DAYS, NOT_COLLAPSED);
    }

    @Test
    void every_evaluated_rule_reports_all_its_conditions() {
        assertThat(EXPLAINER.explain(CASE).rules()).filteredOn(evaluation -> evaluation.notOffered().isEmpty()).hasSize(12)
                .allSatisfy(evaluation -> assertThat(evaluation.conditions())
                .hasSameSizeAs(EXPLAINER.rules().stream().filter(rule -> rule.rule().equals(evaluation.rule().name()))
                        .findFirst().orElseThrow().conditions()));
    }

    private static List<Object> premises(List<Object> facts, String flag) {
        return EXPLAINER.explain(facts).how(Goal.of("Flag", flag)).get(0).supports().get(0).premises().stream()
                .map(ProofTree::subject).toList();
    }

    private static DeclaredFact flag(String code) {
        return new DeclaredFact("Flag", Map.of("code", code));
    }

    private static List<Outcome> outcomes(RuleEvaluation evaluation) {
        return evaluation.conditions().stream().map(ConditionEvaluation::outcome).toList();
    }

    private static UnmetReason lacks(RuleEvaluation evaluation) {
        return evaluation.firstUnmet().orElseThrow().reason().orElseThrow();
    }
}
