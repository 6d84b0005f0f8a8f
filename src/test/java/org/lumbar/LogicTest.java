package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.Goal;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;

/** What embedders can ask about all cases. */
@Tag("slow")
class LogicTest {

    private static final RuleBase RULES = RuleBase.packaged();
    private static final Logic LOGIC = RULES.logic();
    private static final Goal INJURY = Goal.of("Diagnosis", "SUSPECTED_INJURY");
    private static final List<Object> FACTS = List.of(new PainQuality(Quality.SHARP), new InjurySign(Sign.TINGLING, YesNo.YES),
            new RepsPerSet(15));

    @TempDir
    private Path folder;

    @Test
    void every_guarantee_of_the_shipped_rules_is_proved() {
        assertThat(LOGIC.guarantees(Path.of("rules"))).hasSizeGreaterThan(30)
                .allSatisfy(one -> assertThat(one.holds()).contains(true));
        assertThat(LOGIC.guarantees(folder)).isEmpty();
    }

    @Test
    void a_broken_guarantee_shows_the_smallest_case() throws IOException {
        Files.writeString(folder.resolve("guarantees.yaml"), """
                - guarantee: Nobody is ever told to stop
                  because: K20
                  never: [STOP_ACTIVITY]
                """);

        assertThat(LOGIC.guarantees(folder)).singleElement().satisfies(one -> {
            assertThat(one.holds()).contains(false);
            assertThat(one.broken()).contains("STOP_ACTIVITY", "expect:");
        });
    }

    @Test
    void a_sufficient_reason_holds_without_the_other_answers() {
        Logic.Reason reason = LOGIC.sufficientReason(FACTS, INJURY).orElseThrow().orElseThrow();

        assertThat(FACTS).containsAll(reason.facts());
        assertThat(reason.facts()).hasSizeLessThan(FACTS.size());
        assertThat(RULES.assess(reason.facts()).findings()).anyMatch(INJURY::fits);
        assertThat(LOGIC.sufficientReason(FACTS, Goal.of("Remedy", "STRETCH")).orElseThrow()).isEmpty();
    }

    @Test
    void each_open_question_lists_what_it_can_still_change() {
        assertThat(LOGIC.whatCanStillChange(List.of()).orElseThrow()).containsKey("pain.quality")
                .hasEntrySatisfying("symptoms.tingling", changes -> assertThat(changes).contains("diagnosis"));
        assertThat(LOGIC.whatCanStillChange(FACTS).orElseThrow().get("training.protein")).isEmpty();
    }

    @Test
    void each_smallest_change_brings_the_conclusion_about() {
        Goal volume = Goal.of("Remedy", "LESS_VOLUME");
        List<Logic.Change> changes = LOGIC.smallestChanges(List.of(new PainQuality(Quality.DULL)), volume).orElseThrow();

        assertThat(changes).isNotEmpty().allSatisfy(change ->
                assertThat(RULES.assess(change.facts()).findings()).anyMatch(volume::fits));
    }

    @Test
    void exactly_when_lists_ways_each_of_which_is_enough() {
        List<List<Logic.Condition>> ways = LOGIC.exactlyWhen(Goal.of("Discomfort", "")).orElseThrow();

        assertThat(ways).isNotEmpty().allSatisfy(way -> assertThat(way).isNotEmpty());
        assertThat(ways).anySatisfy(way -> assertThat(way).anyMatch(one -> one.key().equals("pain.felt") && one.answers().contains("yes")));
    }

    @Test
    void an_edit_is_shown_by_the_smallest_case_and_equal_rules_are_proved_equal() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(folder.resolve(file.getFileName()), Files.readString(file)
                        .replace("RepsPerSet(count > 8)", "RepsPerSet(count > 7)"));
            }
        }
        Logic.Difference edited = LOGIC.difference(RuleBase.compile(folder)).orElseThrow();

        assertThat(edited.same()).isFalse();
        assertThat(edited.changed()).anySatisfy(one -> {
            assertThat(one.conclusion()).contains("HIGH_REPETITION_VOLUME");
            assertThat(String.join("\n", one.gained())).contains("reps-per-set: 8");
        });
        assertThat(LOGIC.difference(RULES).orElseThrow().same()).isTrue();
    }

    @Test
    void what_cannot_be_answered_says_why() throws IOException {
        Files.writeString(folder.resolve("round.drl"), """
                package org.lumbar.rules;

                import org.lumbar.facts.*;
                import org.lumbar.findings.*;

                rule "Straight"
                    @source("K20")
                    @because("Straight.")
                when
                    Felt()
                then
                    insertLogical(new Discomfort());
                end

                rule "Round"
                    @source("K20")
                    @because("Round.")
                when
                    Discomfort()
                then
                    insertLogical(new Discomfort());
                end
                """);
        Logic round = RuleBase.compile(folder).logic();

        assertThat(round.exactlyWhen(INJURY)).isInstanceOfSatisfying(Logic.NotOffered.class,
                none -> assertThat(none.because().size()).isEqualTo(1));
        assertThatThrownBy(() -> round.exactlyWhen(INJURY).orElseThrow()).isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("depends on its own conclusion");
    }
}
