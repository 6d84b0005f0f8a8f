package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.Goal;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Trail;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Remedy;

/** What an embedder does with the rules that a jar carries. */
class RuleBaseTest {

    private static final RuleBase RULES = RuleBase.packaged();
    private static final String TINGLING = "{\"pain\": {\"quality\": \"dull\"}, \"symptoms\": {\"tingling\": \"yes\"}}";

    @TempDir
    Path folder;

    @Test
    void answers_go_in_and_findings_with_their_sentences_and_reasons_come_out() {
        Assessment assessment = RULES.assess(new PainQuality(Quality.DULL), new InjurySign(Sign.TINGLING, YesNo.YES));

        assertThat(assessment.findings(Diagnosis.class)).extracting(Diagnosis::code).containsExactly("SUSPECTED_INJURY");
        Remedy first = assessment.findings(Remedy.class).get(0);
        assertThat(first.code()).isEqualTo("STOP_ACTIVITY");
        assertThat(assessment.says(first)).startsWith("Stop every activity");
        assertThat(assessment.how(first).supports()).isNotEmpty()
                .allSatisfy(support -> assertThat(support.step().concluded()).contains(first));
        assertThat(assessment.how(Goal.of("Remedy", "STOP_ACTIVITY"))).containsExactly(assessment.how(first));
        assertThat(assessment.findings()).contains(first);
    }

    @Test
    void findings_are_available_without_their_reasons() {
        List<Object> facts = List.of(new PainQuality(Quality.DULL), new InjurySign(Sign.TINGLING, YesNo.YES));

        assertThat(RULES.conclude(facts)).isNotEmpty().isEqualTo(RULES.assess(facts).findings());
    }

    @Test
    void what_was_not_concluded_is_explained() {
        Assessment assessment = RULES.assess(new PainQuality(Quality.DULL), new InjurySign(Sign.TINGLING, YesNo.YES));

        assertThat(assessment.whyNot(Goal.of("Remedy", "STRETCH")).rules()).isNotEmpty();
        assertThat(assessment.whyNot(RULES.rules().get(0).name()).rules()).hasSize(1);
        assertThat(assessment.rules()).extracting(rule -> rule.rule().name())
                .containsExactlyElementsOf(RULES.rules().stream().map(RuleText::name).toList());
        assertThatThrownBy(() -> assessment.whyNot(Goal.of("Remedy", "STRECH")))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("STRETCH");
        assertThatThrownBy(() -> assessment.whyNot(Goal.of("Cause", "INSUFFICIENT_RECOVERY/SPACNG")))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("SPACING");
    }

    @Test
    void a_case_in_json_becomes_the_same_assessment() {
        CaseReport report = RULES.assessJson("request", TINGLING);

        assertThat(report.problems()).isEmpty();
        assertThat(report.assessment()).hasValueSatisfying(assessment -> assertThat(assessment.findings())
                .isEqualTo(RULES.assess(new PainQuality(Quality.DULL), new InjurySign(Sign.TINGLING, YesNo.YES)).findings()));
        assertThat(report.json(Trail.NONE)).contains("\"source\": \"request\"", "SUSPECTED_INJURY");
        assertThat(report.jsonLine(Trail.NONE)).doesNotContain("\n").contains("SUSPECTED_INJURY");
    }

    @Test
    void a_slip_in_a_case_is_a_problem_at_its_place() {
        CaseReport report = RULES.assessJson("request", "{\"pain\": {\"quality\": \"stabing\"}}");

        assertThat(report.assessment()).isEmpty();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("request");
            assertThat(problem.position().line()).isEqualTo(1);
            assertThat(problem.message()).contains("stabing");
        });
        assertThat(report.json(Trail.FULL)).contains("\"problems\"");
    }

    @Test
    void a_call_may_not_say_what_a_case_file_may_not() {
        assertThatThrownBy(() -> RULES.assess(new PainDays(1), new PainDays(9)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused ->
                        assertThat(refused.problems()).extracting(Problem::message).containsExactly("pain.days takes one answer, not 1 and 9"));
    }

    @Test
    void files_are_assessed_case_by_case_and_one_that_cannot_be_read_stops_no_other() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.ndjson"), TINGLING + "\n{\"pain\": 7}\n" + TINGLING + "\n");
        try (Stream<CaseReport> reports = RULES.assessFiles(cases, folder.resolve("none.yaml"))) {
            List<CaseReport> all = reports.toList();

            assertThat(all).extracting(report -> report.assessment().isPresent()).containsExactly(true, false, true, false);
            assertThat(all.get(1).problems()).extracting(problem -> problem.position().line()).containsExactly(2);
        }
    }

    @Test
    void a_rule_base_says_what_it_can_be_asked() {
        assertThat(RULES.questions()).extracting(QuestionType::key).contains("pain.quality", "symptoms.tingling");
        assertThat(RULES.findingTypes()).anyMatch(type -> type.name().equals("Diagnosis"));
        assertThat(RULES.statements()).anyMatch(statement -> statement.id().equals("K44"));
        assertThat(RULES.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(RULES.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void rules_of_a_folder_are_compiled() throws IOException {
        RuleBase rules = RuleBase.compile(SmallRules.write(folder, "DOMS"));

        assertThat(rules.assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class))
                .extracting(Diagnosis::code).containsExactly("DOMS");
        assertThat(rules.fingerprint()).isNotEqualTo(RULES.fingerprint());
    }
}
