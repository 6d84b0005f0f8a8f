package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.lumbar.api.Step;
import org.lumbar.facts.Adaptation;
import org.lumbar.facts.Felt;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainIntensity;
import org.lumbar.facts.PainOnset;
import org.lumbar.facts.PainPattern;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Assumption;
import org.lumbar.findings.Cause;
import org.lumbar.findings.Caution;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Contradiction;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Firmness;
import org.lumbar.findings.Outlook;
import org.lumbar.findings.Purpose;
import org.lumbar.findings.Question;
import org.lumbar.findings.Remedy;
import org.lumbar.findings.Severity;
import org.lumbar.findings.Unclear;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/** What must hold whatever a lifter answers. */
@Tag("slow")
class SafetyTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final Set<String> INJURY_PROTOCOL = Set.of("STOP_ACTIVITY", "ASSESS_SEVERITY",
            "MEDICAL_PROFESSIONAL", "ICE", "LESS_UPRIGHT", "SUPPORT");
    private static final Set<String> SORENESS = Set.of("MUSCLE_SORENESS", "DOMS", "POSTERIOR_CHAIN_SORENESS",
            "PROLONGED_SORENESS");
    private static final List<Remedy> PROTECTION = List.of(
            new Remedy("STOP_ACTIVITY", Purpose.NOW, Firmness.ADVISED),
            new Remedy("MEDICAL_PROFESSIONAL", Purpose.NOW, Firmness.ADVISED));
    private static final Contradiction ADAPTATION = new Contradiction("training.adaptation");
    private static final Set<String> WAIT_FOR_SIGNS = Set.of("STRETCH", "RELEASE", "COMPRESSION", "ANTI_INFLAMMATORY",
            "TRAIN_REGULARLY", "KEEP_ECCENTRIC");

    @Provide
    Arbitrary<List<Object>> cases() {
        return Cases.any();
    }

    @Property
    void a_suspected_injury_gets_the_protocol_and_nothing_else(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        if (diagnoses(assessment).contains("SUSPECTED_INJURY")) {
            assertThat(diagnoses(assessment)).hasSize(1);
            assertThat(remedies(assessment)).containsExactlyInAnyOrderElementsOf(INJURY_PROTOCOL);
            assertThat(assessment.findings(Remedy.class)).allSatisfy(
                    remedy -> assertThat(remedy.purpose() == Purpose.NOW && !remedy.optional()).isTrue());
            assertThat(assessment.findings(Cause.class)).isEmpty();
            assertThat(assessment.findings(Severity.class)).isEmpty();
            assertThat(assessment.findings(Outlook.class)).extracting(Outlook::code)
                    .containsExactly("FAR_LONGER_THAN_SORENESS");
        } else {
            assertThat(remedies(assessment)).doesNotContain("STOP_ACTIVITY", "ASSESS_SEVERITY", "LESS_UPRIGHT",
                    "SUPPORT");
        }
    }

    @Property
    void soreness_needs_a_known_quality_and_no_sign(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        assessment.findings(Diagnosis.class).stream().filter(one -> SORENESS.contains(one.code())).forEach(soreness -> {
            assertThat(facts).containsAnyOf(new PainQuality(Quality.DULL), new PainQuality(Quality.MILD_BURN));
            assertThat(signs(facts, YesNo.YES)).isZero();
            if (soreness.certainty() == Certainty.LIKELY) {
                assertThat(signs(facts, YesNo.NO)).isEqualTo(4);
            } else if (soreness.certainty() == Certainty.POSSIBLE
                    && !assessment.findings(Contradiction.class).contains(ADAPTATION)) {
                assertThat(assessment.findings(Diagnosis.class).get(0).certainty()).isNotEqualTo(Certainty.POSSIBLE);
            }
        });
    }

    @Property
    void an_unanswered_sign_never_counts_as_no(@ForAll("cases") List<Object> facts) {
        if (signs(facts, YesNo.NO) < 4) {
            DecidedCase assessment = assess(facts);
            assertThat(remedies(assessment)).doesNotContainAnyElementsOf(WAIT_FOR_SIGNS);
            assertThat(assessment.findings(Remedy.class)).filteredOn(one -> one.purpose() == Purpose.TRAINING
                    && !one.code().equals("RECOVERY_HABITS")).allSatisfy(one -> {
                        assertThat(one.firmness()).isEqualTo(Firmness.ONCE_CLEARED);
                        assertThat(RULES.rulebook().says(one)).startsWith("Once all four signs are answered no");
                    });
            assertThat(assessment.findings(Diagnosis.class)).filteredOn(one -> SORENESS.contains(one.code()))
                    .extracting(Diagnosis::certainty).doesNotContain(Certainty.LIKELY);
            // once one sign is reported, another changes nothing
            if (signs(facts, YesNo.YES) == 0) {
                assertThat(assessment.findings(Question.class)).extracting(Question::about)
                        .containsAll(unanswered(facts));
            }
        }
    }

    @Property
    void every_result_has_a_diagnosis_the_notice_and_no_code_twice(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        assertThat(diagnoses(assessment)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(assessment.findings(Caution.class)).contains(new Caution("STANDING_NOTICE"));
        assertThat(remedies(assessment)).doesNotHaveDuplicates();
        assertThat(assessment.findings(Severity.class)).hasSizeLessThan(2);
        assertThat(assessment.findings(Outlook.class)).extracting(Outlook::code).doesNotHaveDuplicates();
    }

    @Property
    void contradictory_answers_on_what_is_felt_never_lead_to_soreness(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        if (assessment.findings(Contradiction.class).stream().anyMatch(one -> one.about().startsWith("pain."))) {
            assertThat(diagnoses(assessment)).doesNotContainAnyElementsOf(SORENESS);
        }
        if (facts.contains(new Felt(YesNo.NO)) && discomfort(without(facts, Felt.class))) {
            assertThat(assessment.findings(Contradiction.class)).contains(new Contradiction("pain.felt"));
        }
    }

    @Property
    void contradictory_answers_on_adaptation_leave_only_the_kind_of_soreness_open(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        if (assessment.findings(Contradiction.class).contains(ADAPTATION)) {
            assertThat(assessment.findings(Diagnosis.class)).doesNotContain(new Diagnosis("DOMS", Certainty.LIKELY),
                    new Diagnosis("MUSCLE_SORENESS", Certainty.LIKELY));
            assertThat(assessment.findings(Cause.class)).doesNotContain(new Cause("UNACCUSTOMED"));
            assertThat(remedies(assessment)).doesNotContain("TRAIN_REGULARLY");
            List<Object> agreeing = without(facts, Adaptation.class);
            assertThat(diagnoses(assess(agreeing)).contains("UNDETERMINED"))
                    .isEqualTo(diagnoses(assessment).contains("UNDETERMINED"));
        }
    }

    @Property(tries = 20_000)
    void every_statement_is_true_of_the_case(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        List<String> cautions = assessment.findings(Caution.class).stream().map(Caution::code).toList();
        List<String> causes = assessment.findings(Cause.class).stream().map(Cause::code).toList();
        assertThat(cautions.contains("CORRECT_FORM_AFTER_CLEARANCE")).isEqualTo(cautions.contains("FORM_RISKS_INJURY")
                && (diagnoses(assessment).contains("SUSPECTED_INJURY") || cautions.contains("STRONG_BURN_NOT_DESCRIBED")));
        assertThat(cautions.contains("CAUSES_ADD_UP")).isEqualTo(causes.size() > 1);
        assertThat(assessment.findings(Unclear.class).isEmpty())
                .isEqualTo(!diagnoses(assessment).contains("UNDETERMINED"));
        if (!assessment.findings(Assumption.class).isEmpty()) {
            assertThat(discomfort(facts)).isTrue();
        }
    }

    @Property(tries = 20_000)
    void a_further_sign_never_removes_protective_advice(@ForAll("cases") List<Object> facts, @ForAll Sign sign) {
        List<Object> worse = new ArrayList<>(facts.stream()
                .filter(fact -> !(fact instanceof InjurySign other && other.sign() == sign)).toList());
        worse.add(new InjurySign(sign, YesNo.YES));
        DecidedCase before = assess(facts);
        DecidedCase after = assess(worse);
        PROTECTION.stream().filter(before.findings(Remedy.class)::contains)
                .forEach(remedy -> assertThat(after.findings(Remedy.class)).contains(remedy));
        if (before.findings(Caution.class).contains(new Caution("EMERGENCY_SIGNS"))
                && (sign == Sign.ALTERED_FUNCTION || discomfort(facts))) {
            assertThat(after.findings(Caution.class)).contains(new Caution("EMERGENCY_SIGNS"));
        }
    }

    @Property(tries = 20_000)
    void prolonged_soreness_is_neither_described_nor_eased_as_soreness(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        if (diagnoses(assessment).contains("PROLONGED_SORENESS")) {
            assertThat(diagnoses(assessment)).containsExactly("PROLONGED_SORENESS");
            assertThat(remedies(assessment)).doesNotContain("STRETCH", "RELEASE", "COMPRESSION", "REST_DAY",
                    "ANTI_INFLAMMATORY", "TRAIN_REGULARLY", "KEEP_ECCENTRIC");
            assertThat(assessment.findings(Severity.class)).isEmpty();
        }
    }

    @Property
    void every_finding_is_reached_by_a_step_from_answers(@ForAll("cases") List<Object> facts) {
        DecidedCase assessment = assess(facts);
        List<Object> known = new ArrayList<>(facts);
        for (Step step : assessment.proof().steps()) {
            assertThat(known).containsAll(step.given());
            known.addAll(step.concluded());
        }
        assertThat(known).containsAll(assessment.proof().findings());
        assertThat(assessment.proof().findings()).doesNotHaveDuplicates();
        assertThat(assessment.proof().steps()).doesNotHaveDuplicates();
    }

    @Property
    void the_order_of_the_answers_changes_nothing(@ForAll("cases") List<Object> facts, @ForAll Random random) {
        List<Object> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(assess(shuffled).proof().findings()).isEqualTo(assess(facts).proof().findings());
        assertThat(assess(shuffled).proof().steps()).isEqualTo(assess(facts).proof().steps());
    }

    private static DecidedCase assess(List<Object> facts) {
        return RULES.assess(facts);
    }

    private static List<String> diagnoses(DecidedCase assessment) {
        return assessment.findings(Diagnosis.class).stream().map(Diagnosis::code).toList();
    }

    private static List<String> remedies(DecidedCase assessment) {
        return assessment.findings(Remedy.class).stream().map(Remedy::code).toList();
    }

    private static List<Object> without(List<Object> facts, Class<?> type) {
        return facts.stream().filter(fact -> !type.isInstance(fact)).toList();
    }

    private static boolean discomfort(List<Object> facts) {
        return facts.contains(new Felt(YesNo.YES)) || facts.stream().anyMatch(fact -> fact instanceof PainQuality
                || fact instanceof PainIntensity || fact instanceof PainOnset || fact instanceof PainDays
                || fact instanceof PainPattern);
    }

    private static long signs(List<Object> facts, YesNo answer) {
        return facts.stream().filter(fact -> fact instanceof InjurySign sign && sign.answer() == answer).count();
    }

    private static List<String> unanswered(List<Object> facts) {
        Set<Sign> answered = facts.stream().filter(InjurySign.class::isInstance)
                .map(fact -> ((InjurySign) fact).sign()).collect(Collectors.toSet());
        return Arrays.stream(Sign.values()).filter(sign -> !answered.contains(sign))
                .map(sign -> "symptoms." + sign.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).toList();
    }
}
