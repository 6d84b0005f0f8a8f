package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.FollowedRules.Refresh;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Diagnosis;

@Tag("slow")
class FollowedRulesTest {

    @TempDir
    private Path folder;

    @Test
    void rules_that_stay_as_they_are_are_not_built_again() {
        SmallRules.write(folder, "DOMS");
        FollowedRules rules = FollowedRules.of(folder);
        RuleBase first = rules.current();
        assertThat(rules.refresh()).isEqualTo(new Refresh.Unchanged());
        assertThat(rules.current()).isSameAs(first);
    }

    @Test
    void new_rules_are_taken_and_callers_in_flight_finish_on_the_old_ones() {
        SmallRules.write(folder, "DOMS");
        FollowedRules rules = FollowedRules.of(folder);
        RuleBase before = rules.current();
        SmallRules.write(folder, "MUSCLE_SORENESS");
        assertThat(rules.refresh()).isInstanceOf(Refresh.Taken.class);
        assertThat(diagnosis(before)).isEqualTo("DOMS");
        assertThat(diagnosis(rules.current())).isEqualTo("MUSCLE_SORENESS");
        assertThat(rules.current().fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void rules_that_do_not_compile_are_refused_once_and_the_last_good_ones_stay() {
        SmallRules.write(folder, "DOMS");
        FollowedRules rules = FollowedRules.of(folder);
        SmallRules.writeText(folder, "package org.lumbar.rules; rule \"unfinished\" when");
        assertThat(rules.refresh()).isInstanceOf(Refresh.Refused.class);
        assertThat(rules.refusal()).extracting(Problem::message)
                .containsExactly("'end' is missing after this", "'then' is missing after this");
        assertThat(rules.refresh()).isEqualTo(new Refresh.Unchanged());
        assertThat(diagnosis(rules.current())).isEqualTo("DOMS");
        SmallRules.write(folder, "MUSCLE_SORENESS");
        assertThat(rules.refresh()).isInstanceOf(Refresh.Taken.class);
        assertThat(rules.refusal()).isEmpty();
    }

    @Test
    void a_folder_that_is_gone_is_refused_and_taken_again_when_it_is_back() throws IOException {
        SmallRules.write(folder.resolve("rules"), "DOMS");
        FollowedRules rules = FollowedRules.of(folder.resolve("rules"));
        Files.move(folder.resolve("rules"), folder.resolve("elsewhere"));
        assertThat(rules.refresh()).isInstanceOf(Refresh.Refused.class);
        assertThat(rules.refusal()).extracting(Problem::message).containsExactly("there is no such folder");
        Files.move(folder.resolve("elsewhere"), folder.resolve("rules"));
        assertThat(rules.refresh()).isInstanceOf(Refresh.Taken.class);
    }

    @Test
    void rules_that_fail_a_case_are_refused_with_the_place_of_the_expectation() throws IOException {
        Path cases = sharpPainMustBe("DOMS");
        SmallRules.write(folder.resolve("rules"), "DOMS");
        FollowedRules rules = FollowedRules.of(folder.resolve("rules"), cases);
        SmallRules.write(folder.resolve("rules"), "MUSCLE_SORENESS");
        assertThat(rules.refresh()).isInstanceOfSatisfying(Refresh.Refused.class,
                refused -> assertThat(refused.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(cases.toString());
                    assertThat(problem.message()).isEqualTo("diagnosis: DOMS was expected first");
                }));
        assertThat(diagnosis(rules.current())).isEqualTo("DOMS");
        sharpPainMustBe("MUSCLE_SORENESS");
        assertThat(rules.refresh()).as("the case was wrong").isInstanceOf(Refresh.Taken.class);
        assertThat(diagnosis(rules.current())).isEqualTo("MUSCLE_SORENESS");
    }

    @Test
    void cases_without_expectations_do_not_count_as_tests() throws IOException {
        Path cases = Files.writeString(folder.resolve("case.yaml"), "pain: {quality: sharp}");
        SmallRules.write(folder.resolve("rules"), "DOMS");
        assertThatThrownBy(() -> FollowedRules.of(folder.resolve("rules"), cases))
                .isInstanceOf(InvalidRulesException.class).hasMessageContaining("no case here says what to expect");
    }

    @Test
    void an_interruption_blames_no_rule_and_the_next_look_tries_again() throws IOException {
        Path cases = sharpPainMustBe("DOMS");
        SmallRules.write(folder.resolve("rules"), "DOMS");
        FollowedRules rules = FollowedRules.of(folder.resolve("rules"), cases);
        SmallRules.write(folder.resolve("rules"), "MUSCLE_SORENESS");
        sharpPainMustBe("MUSCLE_SORENESS");

        Thread.currentThread().interrupt();
        try {
            assertThat(rules.refresh()).isInstanceOfSatisfying(Refresh.Refused.class, refused -> assertThat(refused.problems())
                    .extracting(Problem::message).containsExactly("the thread was interrupted before these rules were tried"));
        } finally {
            assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();
        }
        assertThat(diagnosis(rules.current())).isEqualTo("DOMS");
        assertThat(rules.refresh()).isInstanceOf(Refresh.Taken.class);
        assertThat(rules.refusal()).isEmpty();
        assertThat(diagnosis(rules.current())).isEqualTo("MUSCLE_SORENESS");

        Thread.currentThread().interrupt();
        try {
            assertThat(rules.refresh()).as("nothing has changed").isEqualTo(new Refresh.Unchanged());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_file_that_is_not_a_rule_jar_is_refused() throws IOException {
        Path jar = Files.writeString(folder.resolve("rules.jar"), "not a jar");
        assertThatThrownBy(() -> FollowedRules.of(jar)).isInstanceOfSatisfying(InvalidRulesException.class,
                invalid -> assertThat(invalid.problems()).extracting(Problem::path).isEqualTo(List.of(jar.toString())));
    }

    private Path sharpPainMustBe(String code) throws IOException {
        return Files.writeString(folder.resolve("case.yaml"),
                "pain: {quality: sharp}\nexpect: {diagnosis: " + code + "}\n");
    }

    private static String diagnosis(RuleBase rules) {
        return rules.assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class).get(0).code();
    }
}
