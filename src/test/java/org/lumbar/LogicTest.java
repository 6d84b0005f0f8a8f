package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.Goal;
import org.lumbar.facts.Felt;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Discomfort;

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
            assertThat(one.broken().lines().takeWhile(line -> !line.startsWith("expect:")).filter(line -> line.startsWith("  ")))
                    .as(one.broken()).hasSize(1);
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

        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.answers()).hasSize(1);
            assertThat(RULES.assess(change.facts()).findings()).anyMatch(volume::fits);
        });
    }

    @Test
    void exactly_when_lists_the_ways_in_one_of_which_every_case_with_the_conclusion_is() {
        List<List<Logic.Condition>> ways = LOGIC.exactlyWhen(INJURY).orElseThrow();
        Random random = new Random(5);
        Map<Boolean, Integer> cases = new HashMap<>();

        for (int i = 0; i < 300; i++) {
            List<Object> facts = RandomAnswers.of(random);
            boolean concluded = RULES.assess(facts).findings().stream().anyMatch(INJURY::fits);
            cases.merge(concluded, 1, Integer::sum);
            assertThat(ways.stream().anyMatch(way -> way.stream().allMatch(one -> isMet(one, facts)))).as("%s", facts).isEqualTo(concluded);
        }
        assertThat(cases.values()).hasSize(2).allMatch(number -> number > 30);
    }

    private static boolean isMet(Logic.Condition condition, List<Object> facts) {
        List<String> given = facts.stream().filter(fact -> Questions.VOCABULARY.keyOf(fact).equals(Optional.of(condition.key())))
                .map(fact -> Questions.VOCABULARY.valueOf(fact).toString()).toList();
        List<String> asked = condition.word().map(word -> List.of(given.contains(word) ? "yes" : "no")).orElse(given);
        return given.isEmpty() ? condition.unanswered()
                : asked.stream().allMatch(answer -> condition.answers().stream().anyMatch(one -> isIn(answer, one)));
    }

    private static boolean isIn(String answer, String one) {
        String[] range = one.split("[.][.]");
        return answer.equals(one) || range.length == 2 && Integer.parseInt(range[0]) <= Integer.parseInt(answer)
                && Integer.parseInt(answer) <= Integer.parseInt(range[1]);
    }

    @Test
    void an_edit_is_shown_by_the_smallest_case_and_equal_rules_are_proved_equal() throws IOException {
        Logic.Difference edited = LOGIC.difference(rules("RepsPerSet(count > 7)")).orElseThrow();

        assertThat(edited.same()).isFalse();
        assertThat(edited.changed()).anySatisfy(one -> {
            assertThat(one.conclusion()).contains("HIGH_REPETITION_VOLUME");
            assertThat(String.join("\n", one.gained())).contains("reps-per-set: 8");
        });
        assertThat(LOGIC.difference(rules("RepsPerSet(count >= 9)")).orElseThrow().same()).isTrue();
    }

    private RuleBase rules(String manyRepetitions) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(folder.resolve(file.getFileName()), Files.readString(file)
                        .replace("RepsPerSet(count > 8)", manyRepetitions));
            }
        }
        return RuleBase.compile(folder);
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
