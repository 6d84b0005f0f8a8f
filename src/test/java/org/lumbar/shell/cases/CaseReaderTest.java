package org.lumbar.shell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Position;
import org.lumbar.facts.Eccentric;
import org.lumbar.facts.Extent;
import org.lumbar.facts.Fault;
import org.lumbar.facts.Felt;
import org.lumbar.facts.FormFault;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.Sign;
import org.lumbar.facts.Swelling;
import org.lumbar.facts.Tempo;
import org.lumbar.facts.YesNo;
import org.lumbar.shell.cases.Expectation.Mode;
import org.lumbar.shell.text.Notation;

class CaseReaderTest {

    @Test
    void answers_become_facts() {
        Case read = Readings.only("""
                case: Sets of fifteen
                about: never seen
                pain: {quality: dull, days: 1}
                symptoms: {tingling: no, swelling: none}
                training: {reps-per-set: 15, eccentric: extended}
                form: {bar-too-far: yes}
                """);

        assertThat(read.title()).isEqualTo("Sets of fifteen");
        assertThat(read.source()).isEqualTo("f");
        assertThat(read.facts()).containsExactly(
                new PainQuality(Quality.DULL),
                new PainDays(1),
                new InjurySign(Sign.TINGLING, YesNo.NO),
                new Swelling(Extent.NONE),
                new RepsPerSet(15),
                new Eccentric(Tempo.EXTENDED),
                new FormFault(Fault.BAR_TOO_FAR, YesNo.YES));
    }

    @Test
    void order_in_the_file_does_not_matter() {
        Case one = Readings.only("pain: {days: 1, quality: [sharp, dull]}\nform: {bar-too-far: no}\n");
        Case other = Readings.only("form: {bar-too-far: no}\npain: {quality: [dull, sharp], days: 1}\n");

        assertThat(one.facts()).isEqualTo(other.facts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pain: {quality: unknown}", "pain: {quality: }", "pain: {quality: null}", "pain: {days: ~}",
            "pain: {days: unknown}", "pain: {quality: []}", "pain: {quality: [unknown, null]}", "pain:", "pain: {}",
            "pain: unknown", "case: nothing said", "{}", "facts: []", "expect: {}"})
    void an_unknown_answer_makes_no_fact(String yaml) {
        assertThat(Readings.only(yaml).facts()).isEmpty();
    }

    @Test
    void one_of_several_answers_may_be_unknown_or_given_twice() {
        assertThat(Readings.only("pain: {quality: [dull, unknown, dull]}").facts())
                .containsExactly(new PainQuality(Quality.DULL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "true", "'yes'", "True"})
    void true_is_yes(String written) {
        assertThat(Readings.only("pain: {felt: " + written + "}").facts()).containsExactly(new Felt(YesNo.YES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "15.0", "1.5e1", "150e-1", "15.000000000000000000000"})
    void whole_numbers_may_be_written_with_a_point_or_exponent(String written) {
        assertThat(Readings.only("training: {reps-per-set: " + written + "}").facts())
                .containsExactly(new RepsPerSet(15));
    }

    @Test
    void titles_take_any_single_value_on_one_line() {
        assertThat(Readings.only("case: 15").title()).isEqualTo("15");
        assertThat(Readings.only("case: |\n  two\n  lines\n").title()).isEqualTo("two lines");
        assertThat(Readings.only("case:").title()).isEmpty();
    }

    @Test
    void facts_of_declared_types_are_given_by_name() {
        Case read = Readings.only("""
                facts:
                  - Sleep: {hours: 7}
                  - NightPain: {level: 3, note: "at 3", often: yes, share: 0.5, count: 3000000000}
                  - NightPain:
                  - NightPain: {level: unknown}
                """);

        assertThat(read.facts()).containsExactly(
                new DeclaredFact("NightPain",
                        Map.of("level", 3, "note", "at 3", "often", true, "share", 0.5, "count", 3000000000L)),
                new DeclaredFact("NightPain", Map.of()),
                new DeclaredFact("Sleep", Map.of("hours", 7.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"causes: none", "causes: []", "causes: {exactly: none}", "causes: {exactly: []}"})
    void a_case_can_expect_no_conclusion(String expected) {
        assertThat(expectations("expect: {" + expected + "}")).containsExactly("Cause EXACTLY []");
    }

    @Test
    void expectations_say_how_codes_are_to_be_taken() {
        assertThat(expectations("""
                expect:
                  diagnosis: DOMS
                  causes: {includes: [POOR_FORM/BAR_TOO_FAR, POOR_FORM], excludes: HIGH_REPETITION_VOLUME}
                  questions: [pain.quality]
                  rules: A rule that fires
                """)).containsExactly(
                "Diagnosis LEADING [DOMS]",
                "Cause INCLUDES [POOR_FORM/BAR_TOO_FAR, POOR_FORM]",
                "Cause EXCLUDES [HIGH_REPETITION_VOLUME]",
                "Question EXACTLY [pain.quality]",
                "rules INCLUDES [A rule that fires]");
    }

    @Test
    void an_expectation_knows_its_place() {
        Expectation expectation = Readings.only("expect:\n  diagnosis: DOMS\n").expectations().get(0);

        assertThat(expectation.word()).isEqualTo("diagnosis");
        assertThat(expectation.mode()).isEqualTo(Mode.LEADING);
        assertThat(expectation.at().line()).isEqualTo(2);
        assertThat(expectation.notMet("not found", "look").excerpt()).isEqualTo("  diagnosis: DOMS");
    }

    @Test
    void second_document_survives_a_broken_first() {
        List<ReadResult> readings = Readings.of(Notation.YAML, "pain: {quality: \"dull\n---\npain: {days: 3}\n");

        assertThat(readings).hasSize(2);
        assertThat(readings.get(0)).isInstanceOf(Unreadable.class);
        assertThat(readings.get(1)).isInstanceOfSatisfying(Case.class, second -> {
            assertThat(second.source()).isEqualTo("f#2");
            assertThat(second.facts()).isEqualTo(List.of(new PainDays(3)));
            assertThat(second.place().path()).isEqualTo("f");
            assertThat(second.place().position()).isEqualTo(new Position(3, 1));
        });
    }

    @Tag("slow")
    @Test
    void at_most_a_hundred_problems_of_a_file_are_reported() {
        List<ReadResult> readings = Readings.of(Notation.JSON,
                "{\"pain\": {\"quality\": [" + "\"x\", ".repeat(100_000) + "\"x\"]}}");

        assertThat(Readings.problems(readings)).hasSize(101).last()
                .satisfies(last -> assertThat(last.message())
                        .isEqualTo("more than 100 problems; the rest are not shown"));
    }

    private static List<String> expectations(String yaml) {
        return Readings.only(yaml).expectations().stream()
                .map(expectation -> expectation.type() + " " + expectation.mode() + " " + expectation.codes())
                .toList();
    }
}
