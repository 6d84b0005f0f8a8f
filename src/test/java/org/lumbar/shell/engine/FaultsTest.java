package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.SmallRules;
import org.lumbar.Weighing;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.NoAnswerException;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Discomfort;

/** What goes wrong in one assessment harms no other. */
class FaultsTest {

    private CompiledRules rules;

    @BeforeEach
    void compile(@TempDir Path folder) {
        rules = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.Weighing;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "Something is felt"
                when
                    PainQuality()
                then
                    insertLogical(new Discomfort());
                end
                rule "A heavy bar and sharp pain"
                when
                    Discomfort()
                    PainQuality(quality == Quality.SHARP)
                    Weighing(kilograms > 100)
                then
                    insertLogical(new Diagnosis("SUSPECTED_INJURY", Certainty.LIKELY));
                end
                """));
    }

    @Test
    void a_fact_whose_getter_throws_fails_its_own_assessment_only() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> assess(() -> {
                throw new IllegalStateException("the scale is broken");
            })).isInstanceOfSatisfying(NoAnswerException.class,
                    thrown -> assertThat(thrown.rules()).isEqualTo(List.of("A heavy bar and sharp pain")))
                    .hasRootCauseMessage("the scale is broken");
            assertOthersAreWell();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"of + 1 > 0", "-of - 2 < 0", "of * 2 > 1.5", "2 * (of + 3) > of", "$of + 1 > $of", "1 + of * of / of > of",
        "of < (1 + of) * (2 + of) % 5 - -of"})
    void calculations_beyond_an_int_do_not_overflow(String condition, @TempDir Path folder) {
        CompiledRules large = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.findings.*;
                declare Count of : int end
                rule "Much"
                when
                    Count($of : of, %s)
                then
                    insertLogical(new Discomfort());
                end
                """.formatted(condition)));

        assertThat(large.conclude(List.of(new DeclaredFact("Count", Map.of("of", Integer.MAX_VALUE))))).hasSize(1);
    }

    @Test
    void a_conclusion_whose_number_is_too_large_is_refused(@TempDir Path folder) {
        CompiledRules next = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                declare Count of : int end
                declare Next of : int end
                rule "The next one"
                when
                    Count($of : of)
                then
                    insertLogical(new Next(($of + 1) * 2 - 2));
                end
                """));

        assertThat(next.conclude(List.of(new DeclaredFact("Count", Map.of("of", 1_073_741_823)))))
                .containsExactly(new DeclaredFact("Next", Map.of("of", 2_147_483_646)));
        assertThatThrownBy(() -> next.conclude(List.of(new DeclaredFact("Count", Map.of("of", Integer.MAX_VALUE)))))
                .isInstanceOf(NoAnswerException.class).hasMessage("a rule fails for this case: a number gets too large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "PainDays(10 / (count - 2) > 0); 1",
            "PainDays($days : count); 10 / ($days - 2)"})
    void a_rule_that_fails_with_a_case_is_named(String condition, String weight, @TempDir Path folder) {
        CompiledRules failing = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                declare Weight of : int @key end
                rule "Few days"
                when
                    %s
                then
                    insertLogical(new Weight(%s));
                end
                """.formatted(condition, weight)));

        assertThatThrownBy(() -> failing.assess(new PainDays(2))).isInstanceOf(NoAnswerException.class)
                .hasMessage("a rule fails for this case: it divides by zero").hasRootCauseMessage("/ by zero")
                .extracting(thrown -> ((NoAnswerException) thrown).rules()).isEqualTo(List.of("Few days"));
        assertThat(failing.assess(new PainDays(3)).proof().findings()).hasSize(1);
    }

    @Test
    void an_unreadable_variable_names_its_rule(@TempDir Path folder) {
        CompiledRules weighing = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.Weighing;
                import org.lumbar.findings.*;
                rule "A bar"
                when
                    Weighing($kilograms : kilograms)
                then
                    insertLogical(new Discomfort());
                end
                """));

        assertThatThrownBy(() -> weighing.assess(new Weighing(() -> {
            throw new IllegalStateException("the scale is broken");
        }))).isInstanceOfSatisfying(NoAnswerException.class,
                thrown -> assertThat(thrown.rules()).isEqualTo(List.of("A bar")))
                .hasRootCauseMessage("the scale is broken");
    }

    @Test
    void an_error_in_one_assessment_is_not_hidden_and_harms_no_other() {
        assertThatThrownBy(() -> assess(() -> {
            throw new OutOfMemoryError("as good as any");
        })).isInstanceOf(OutOfMemoryError.class);
        assertOthersAreWell();
        assertThatThrownBy(() -> assess(FaultsTest::endless)).isInstanceOf(StackOverflowError.class);
        assertOthersAreWell();
    }

    @Test
    void an_interrupted_thread_gets_its_answer_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        DecidedCase assessment = assess(() -> 140);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(assessment.findings(Diagnosis.class)).hasSize(1);
        assertOthersAreWell();
    }

    @Test
    void an_assessment_within_an_assessment_is_independent() {
        DecidedCase outer = assess(() -> assess(() -> 90).findings(Diagnosis.class).isEmpty() ? 140 : 90);
        assertThat(outer.findings(Diagnosis.class)).hasSize(1);
    }

    @Test
    void an_object_that_no_rule_matches_is_refused() {
        assertThatThrownBy(() -> rules.assess(Quality.SHARP)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.lumbar.facts.Quality");
        assertThatThrownBy(() -> rules.assess(List.of(new PainQuality(Quality.SHARP)), "text"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.assess(new PainQuality(Quality.SHARP), null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("null");
    }

    private DecidedCase assess(Supplier<Integer> scale) {
        return rules.assess(new PainQuality(Quality.SHARP), new Weighing(scale));
    }

    private void assertOthersAreWell() {
        assertThat(assess(() -> 140).findings(Diagnosis.class)).hasSize(1);
        assertThat(assess(() -> 90).findings(Diagnosis.class)).isEmpty();
    }

    private static int endless() {
        return endless() + 1;
    }

    @Test
    void a_variable_bound_twice_is_refused_in_plain_words(@TempDir Path folder) {
        Path written = SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "Bound in an alternative and beside it"
                when
                    (PainQuality($quality : quality) or PainDays(count > 3))
                    PainQuality($quality : quality)
                then
                    insertLogical(new Discomfort());
                end
                """);

        assertThatThrownBy(() -> CompiledRules.compile(written)).isInstanceOfSatisfying(InvalidRulesException.class,
                invalid -> assertThat(invalid.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo("'$quality' is bound twice");
                    assertThat(problem.position().line()).isEqualTo(7);
                }));
    }
}
