package org.lumbar.shell.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;
import org.lumbar.api.Problem;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.findings.Caution;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.shell.lint.Workshop;

/** A guarantee is proved, or broken by the smallest case that does, which the engine confirms. */
class GuaranteesTest {

    private static final String RULES = """
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            rule "Sharp pain hints at an injury"
                @source("K15")
                @because("It is sharp.")
            when
                PainQuality(quality == Quality.SHARP)
                not PainDays(count > 20)
            then
                insertLogical(new Diagnosis("SUSPECTED_INJURY", Certainty.LIKELY));
            end
            rule "A long time is a reason to look again"
                @source("K110")
                @because("It has lasted long.")
            when
                PainDays(count > 14)
            then
                insertLogical(new Caution("RECHECK_SIGNS"));
            end
            rule "Many for long is a reason to stop"
                @source("K110")
                @because("It is both.")
            when
                RepsPerSet($reps : count)
                PainDays(count + $reps > 30)
            then
                insertLogical(new Caution("STANDING_NOTICE"));
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void what_holds_for_every_case_is_proved() {
        GuaranteeResult result = only("""
                - guarantee: A long time is never passed over
                  because: K110, K112
                  whenever: {pain.days: "> 14"}
                  always: [Caution RECHECK_SIGNS]
                """);
        assertThat(result.outcome()).isEqualTo(GuaranteeResult.Outcome.PROVED);
        assertThat(result.guarantee().because()).containsExactly("K110", "K112");
    }

    @Test
    void what_does_not_hold_is_shown_with_the_smallest_case_and_the_unmet_condition() {
        GuaranteeResult result = only("""
                - guarantee: Sharp pain is always a suspected injury
                  whenever: {pain.quality: sharp}
                  always: [Diagnosis SUSPECTED_INJURY]
                """);
        assertThat(result.outcome()).isEqualTo(GuaranteeResult.Outcome.BROKEN);
        assertThat(result.witness()).contains("pain:\n  quality: sharp\n  days: 21\n");
        assertThat(result.concluded()).singleElement().asString().contains("not concluded: Diagnosis SUSPECTED_INJURY",
                "'Sharp pain hints at an injury' (rules.drl:4)", "not PainDays(count > 20)");
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position().line()).isEqualTo(1);
            assertThat(problem.message()).contains("Sharp pain is always a suspected injury");
        });
    }

    @Test
    void a_forbidden_conclusion_is_shown_with_the_rule_at_fault() {
        assertThat(only("""
                - guarantee: Nobody is told to look again
                  never: [RECHECK_SIGNS]
                """).concluded()).containsExactly("Caution RECHECK_SIGNS by 'A long time is a reason to look again' "
                        + "(rules.drl:13)");
    }

    @Test
    void a_value_that_no_conclusion_has_cannot_be_forbidden() {
        assertThat(of("""
                - guarantee: It is never likely
                  never: [Diagnosis SUSPECTED_INJURY/LIKLY]
                """).problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.position().line()).isEqualTo(2);
                    assertThat(problem.message()).isEqualTo("Diagnosis SUSPECTED_INJURY is never 'LIKLY'");
                    assertThat(problem.hint()).isEqualTo("did you mean 'LIKELY'?");
                });
    }

    @Test
    void an_answer_that_removes_a_conclusion_is_shown_with_both_cases() {
        GuaranteeResult result = only("""
                - guarantee: Time never takes a suspicion away
                  monotone:
                    answers: [pain.days: 30]
                    keeps: [Diagnosis SUSPECTED_INJURY]
                """);
        assertThat(result.outcome()).isEqualTo(GuaranteeResult.Outcome.BROKEN);
        assertThat(result.witness()).contains("quality: sharp").doesNotContain("days");
        assertThat(result.after()).contains("quality: sharp", "days: 30");
    }

    @Test
    void two_conclusions_of_which_one_is_allowed_are_named_together() {
        GuaranteeResult result = only("""
                - guarantee: A suspicion or a caution
                  at-most-one: [Diagnosis SUSPECTED_INJURY, Caution RECHECK_SIGNS]
                """);
        assertThat(result.outcome()).isEqualTo(GuaranteeResult.Outcome.BROKEN);
        assertThat(result.concluded()).containsExactly("Diagnosis SUSPECTED_INJURY/LIKELY by 'Sharp pain hints at an injury' "
                + "(rules.drl:4)", "Caution RECHECK_SIGNS by 'A long time is a reason to look again' (rules.drl:13)");
        assertThat(result.witness()).contains("days: 15");
    }

    @Test
    void what_keeps_a_guarantee_from_being_proved_is_named_once() {
        GuaranteeResult result = only("""
                - guarantee: Nothing is said
                  never: [Caution STANDING_NOTICE, Caution EMERGENCY_SIGNS, Caution STANDING_NOTICE]
                """);
        assertThat(result.outcome()).isEqualTo(GuaranteeResult.Outcome.NOT_OFFERED);
        assertThat(result.problems()).extracting(Problem::message)
                .containsExactly("this calculation is not analysed, as too many answers are possible");
    }

    @Test
    void mistakes_have_their_place_and_what_to_write() {
        assertThat(of("""
                - guarantee: Something
                  whenever: {pain.qualty: sharp}
                  allways: [Caution RECHECK_SIGNS]
                  never: [Cautoin RECHECK_SIGNS, Caution RECHEK_SIGNS]
                - whenever: {pain.days: many}
                """).problems()).extracting(problem -> problem.position().line() + " " + problem.message() + "; "
                        + problem.hint())
                .contains("4 there is no type of conclusion 'Cautoin'; did you mean 'Caution'?",
                        "4 no rule concludes Caution 'RECHEK_SIGNS'; did you mean 'RECHECK_SIGNS'?")
                .anyMatch(text -> text.contains("there is no question 'pain.qualty'; did you mean 'pain.quality'?"))
                .anyMatch(text -> text.contains("a guarantee has no key 'allways'; did you mean 'always'?"))
                .anyMatch(text -> text.startsWith("5 the sentence is missing"));
    }

    @Test
    void another_solver_agrees() throws Exception {
        of("""
                - guarantee: A long time is never passed over
                  whenever: {pain.days: "> 14"}
                  always: [Caution RECHECK_SIGNS]
                - guarantee: Sharp pain is always a suspected injury
                  whenever: {pain.quality: sharp}
                  always: [Diagnosis SUSPECTED_INJURY]
                """);
        Workshop workshop = Workshop.open(folder);
        Path claims = folder.resolve("claims");
        assertThat(GuaranteeCheck.write(folder, workshop.rules().orElseThrow(), workshop.check().files(), claims).orElseThrow())
                .isEqualTo(2);
        List<Path> files;
        try (Stream<Path> written = Files.list(claims)) {
            files = written.sorted().toList();
        }
        assertThat(Files.readString(files.get(0))).startsWith("c A long time is never passed over\n")
                .containsPattern("(?m)^p cnf \\d+ \\d+$");
        assertThat(Files.readString(files.get(1))).as("its variables have names").contains("pain.quality = sharp");
        assertThat(minisat(files.get(0))).as("nothing breaks it").isEqualTo(20);
        assertThat(minisat(files.get(1))).as("something breaks it").isEqualTo(10);
    }

    private static int minisat(Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("minisat", "-verb=0", file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
        } catch (IOException notInstalled) {
            assumeTrue(false, "minisat is not installed, so no other solver was asked");
            return -1;
        }
    }

    private GuaranteeResult only(String guarantees) {
        GuaranteeCheck.Guarantees all = of(guarantees);
        assertThat(all.problems()).isEmpty();
        return all.results().get(0);
    }

    private GuaranteeCheck.Guarantees of(String guarantees) {
        try {
            SmallRules.writeText(folder, RULES);
            Files.writeString(folder.resolve(GuaranteeReader.FILE), guarantees);
            Workshop workshop = Workshop.open(folder);
            return GuaranteeCheck.of(folder, workshop.rules().orElseThrow(), workshop.check().files());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
