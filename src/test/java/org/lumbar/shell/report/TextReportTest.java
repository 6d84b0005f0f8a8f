package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.api.Trail;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Contradiction;
import org.lumbar.findings.Firmness;
import org.lumbar.findings.Purpose;
import org.lumbar.findings.Question;
import org.lumbar.findings.Remedy;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Layout.Held;

class TextReportTest {

    @Test
    void a_result_reads_from_what_it_is_to_the_reasons_that_its_lines_refer_to() {
        assertThat(text(80, Trail.SHORT, Results.outcome(Results.soreness()))).isEqualTo("""
                Sets of fifteen
                examples/fifteen.yaml

                What it is
                  - This is ordinary soreness. [1]

                What to do
                  - Stretch gently. [2]

                What contributed
                  - Many repetitions in a set. [3]

                Why
                [1] All signs are answered no. K1 [4]
                [2] It eases the tension. [1]
                [3] Sets of 15 repetitions, lowered extended, keep the back under tension. K44
                    [4]
                [4] It is sore where nothing points to an injury. K1
                """);
    }

    @Test
    void the_full_trail_shows_every_rule_and_lines_refer_to_it() {
        assertThat(text(80, Trail.FULL, Results.outcome(Results.soreness()))).contains("""
                What contributed
                  - Many repetitions in a set. [3]
                """).doesNotContain("Why").contains("""
                How this was concluded
                  1  It is sore where nothing points to an injury
                     from     symptoms.tingling: no
                     so       soreness (likely)
                     source   K1 (Opening, paragraph 2): Some soreness is part of training.
                     file     causes.drl

                  2  Plain soreness is named
                     because  All signs are answered no.
                     from     soreness (likely) [1]
                     absent   no injury is suspected
                     so       diagnosis: muscle soreness (likely)
                     source   K1 (Opening, paragraph 2): Some soreness is part of training.
                     file     causes.drl
                """);
    }

    @Test
    void the_trail_can_be_left_out() {
        assertThat(text(80, Trail.NONE, Results.outcome(Results.soreness()))).endsWith("""
                What it is
                  - This is ordinary soreness.

                What to do
                  - Stretch gently.

                What contributed
                  - Many repetitions in a set.
                """);
    }

    @Test
    void sections_hold_what_they_declare_in_their_order_and_each_conclusion_once() {
        Layout layout = new Layout(List.of(
                new Layout.Section("First", List.of(new Held("Cause", ""), new Held("Remedy/ICE", "")), Set.of()),
                new Layout.Section("Then", List.of(new Held("Remedy/false", ""), new Held("Remedy", "(as you like)")),
                        Set.of())), List.of(), Set.of());

        assertThat(answer(layout, Results.STRETCH, ice(true), release(false), Results.REPETITIONS, Results.DIAGNOSIS))
                .isEqualTo("""
                        First
                          - Many repetitions in a set.
                          - ICE

                        Then
                          - RELEASE
                          - Stretch gently. (as you like)

                        What it is
                          - This is ordinary soreness.
                        """);
    }

    @Test
    void a_shared_sentence_refers_to_the_reasons_of_each_finding_and_needs_all() {
        Layout layout = new Layout(List.of(), List.of(new Layout.Together(
                List.of(new Held("Remedy/ICE", ""), new Held("Remedy/RELEASE", "")), "Ice it and roll it.")), Set.of());
        Proof both = new Proof(Set.of(), List.of(ice(true), Results.STRETCH, release(true)), List.of(
                because("It cools.", ice(true)), because("It loosens.", release(true))));

        assertThat(text(80, Trail.SHORT, Results.outcome(new DecidedCase(Results.rulebook(layout), both)))).endsWith("""
                What to do
                  - Ice it and roll it. [1] [2]
                  - Stretch gently.

                Why
                [1] It cools.
                [2] It loosens.
                """);
        assertThat(answer(layout, ice(true), Results.STRETCH)).contains("- ICE\n").doesNotContain("roll");
    }

    @Test
    void reasons_can_be_shown_next_to_a_line_with_what_led_to_it() {
        Layout layout = new Layout(List.of(new Layout.Section("What it is", List.of(new Held("Diagnosis", "")),
                Set.of("Diagnosis", "Soreness"))), List.of(), Set.of());
        Proof proof = Results.soreness().proof();

        assertThat(text(80, Trail.SHORT, Results.outcome(new DecidedCase(Results.rulebook(layout), proof)))).contains("""
                What it is
                  - This is ordinary soreness. [1]
                      [1] All signs are answered no. K1 [4]
                      [4] It is sore where nothing points to an injury. K1
                """).contains("Why\n[2] ");
        assertThat(text(80, Trail.NONE, Results.outcome(new DecidedCase(Results.rulebook(layout), proof)))).contains("""
                  - This is ordinary soreness.
                      All signs are answered no.
                      It is sore where nothing points to an injury.
                """);
    }

    @Test
    void skipped_findings_are_replaced_by_what_they_rest_on() {
        Proof proof = new Proof(Set.of(), List.of(Results.DIAGNOSIS, Results.SORENESS, Results.UNACCUSTOMED), List.of(
                because("You are new to it.", Results.UNACCUSTOMED),
                Results.step("r", 1, List.of(), "It is sore.", Map.of(), List.of(Results.UNACCUSTOMED), List.of(),
                        Results.SORENESS),
                Results.step("r", 1, List.of(), "It is plain.", Map.of(), List.of(Results.SORENESS), List.of(),
                        Results.DIAGNOSIS)));
        Layout layout = new Layout(List.of(), List.of(), Set.of("Soreness"));

        assertThat(text(80, Trail.SHORT, Results.outcome(new DecidedCase(Results.rulebook(layout), proof)))).endsWith("""
                Why
                [1] It is plain. [2]
                [2] You are new to it.
                """);
    }

    @Test
    void a_reason_shared_by_several_rules_is_shown_once() {
        Proof proof = new Proof(Set.of(), List.of(Results.STRETCH, Results.REPETITIONS), List.of(
                Results.step("a", 1, List.of("K1"), "It helps.", Map.of(), List.of(), List.of(), Results.STRETCH),
                Results.step("b", 2, List.of("K2", "K3", "K1"), "It helps.", Map.of(), List.of(), List.of(),
                        Results.REPETITIONS)));

        assertThat(text(80, Trail.SHORT, Results.outcome(new DecidedCase(Results.rulebook(), proof)))).contains("""
                What to do
                  - Stretch gently. [1]

                What contributed
                  - Many repetitions in a set. [1]

                Why
                [1] It helps. K1–K3
                """);
    }

    @Test
    void lines_are_no_longer_than_the_width() {
        String text = text(40, Trail.FULL, Results.outcome(Results.soreness()));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void a_question_shows_its_answers_and_its_reason() {
        Proof proof = new Proof(Set.of(), List.of(new Question("symptoms.tingling"), new Question("pain.quality"),
                new Question("pain.days")), List.of(
                because("It decides.", new Question("symptoms.tingling")),
                because("It decides.", new Question("pain.quality")),
                because("It may have lasted too long.", new Question("pain.days"))));

        assertThat(text(80, Trail.SHORT, Results.outcome(new DecidedCase(Results.rulebook(), proof)))).endsWith("""
                What to answer next
                  - Do you feel any tingling? [1]
                      symptoms.tingling: yes or no. [1] It decides.
                  - how it feels [1]
                      pain.quality: one or more of dull, mild-burn, sharp, other.
                  - days since this episode began [2]
                      pain.days: a whole number, 0 or more. [2] It may have lasted too long.
                """);
    }

    @Test
    void five_of_many_questions_are_shown_and_the_topics_of_the_rest_named() {
        assertThat(text(80, Trail.SHORT, Results.outcome(Results.unsupported(Results.questions(8))))).endsWith("""
                  - key.5
                  - and 3 more about key
                """);
        assertThat(text(80, Trail.SHORT, Results.outcome(Results.unsupported(Stream.of("a.a", "a.b", "a.c", "a.d", "a.e",
                "form.a", "training.b", "form.c", "night-pain.d").map(Question::new).toArray())))).endsWith("""
                  - and 4 more about form, training and night-pain
                """);
    }

    @Test
    void a_contradiction_shows_both_sides_as_they_were_answered() {
        Contradiction contradiction = new Contradiction("pain.quality");
        Proof proof = new Proof(Set.of(), List.of(contradiction, Results.SORENESS), List.of(
                Results.step("r", 1, List.of(), "It is sore.", Map.of(), List.of(new PainQuality(Quality.DULL)), List.of(),
                        Results.SORENESS),
                Results.step("r", 1, List.of(), "Both cannot be.", Map.of(),
                        List.of(new PainQuality(Quality.SHARP), Results.SORENESS, new DeclaredFact("NightPain", Map.of("level", 3))),
                        List.of(), contradiction)));

        assertThat(text(80, Trail.SHORT, Results.outcome(new DecidedCase(Results.rulebook(), proof)))).contains("""
                      You answered pain.quality: sharp and dull; night pain (level 3).
                """);
    }

    @Test
    void cases_are_separated() {
        Outcome bare = new Outcome.Assessed("", "a.yaml", Results.unsupported());

        assertThat(text(30, Trail.SHORT, bare, new Outcome.Refused("b.yaml", List.of()), bare))
                .isEqualTo("a.yaml\n\n" + "-".repeat(30) + "\n\na.yaml\n");
    }

    @Test
    void steps_of_one_rule_to_one_conclusion_are_merged_in_the_full_trail() {
        Proof proof = new Proof(Set.of(), List.of(Results.SORENESS), List.of(sign(Sign.TINGLING), sign(Sign.DISCOLORATION)));

        assertThat(text(80, Trail.FULL, Results.outcome(new DecidedCase(Results.rulebook(), proof)))).endsWith("""
                How this was concluded
                  1  A sign points to it
                     because  You report tingling.
                     because  You report discoloration.
                     from     symptoms.tingling: yes; symptoms.discoloration: yes
                     so       soreness (likely)
                     file     causes.drl
                """);
    }

    @Test
    void steps_of_one_rule_with_one_reason_are_merged_in_the_full_trail() {
        Question tingling = new Question("symptoms.tingling");
        Question discoloration = new Question("symptoms.discoloration");
        Proof proof = new Proof(Set.of(), List.of(tingling, discoloration), List.of(asked(tingling), asked(discoloration)));

        assertThat(text(80, Trail.FULL, Results.outcome(new DecidedCase(Results.rulebook(), proof)))).endsWith("""
                How this was concluded
                  1  What is open is asked
                     because  It could change the result.
                     so       question: symptoms.tingling; question: symptoms.discoloration
                     file     causes.drl
                """);
    }

    @Test
    void conclusions_of_types_that_rule_authors_declared_are_shown() {
        Object finding = new DeclaredFact("NightPain", Map.of("level", 3));

        assertThat(text(80, Trail.SHORT, Results.outcome(Results.unsupported(finding)))).endsWith("""
                Also concluded
                  - night pain (level 3)
                """);
    }

    @Test
    void a_title_cannot_control_the_terminal() {
        Outcome outcome = new Outcome.Assessed("a\u001b[2J\nb", "a.yaml", Results.unsupported());

        assertThat(text(80, Trail.SHORT, outcome)).isEqualTo("a\ufffd[2J b\na.yaml\n");
    }

    @Test
    void headings_are_emphasized_only_in_colour() {
        Style colour = new Style(80, true, Trail.NONE);

        assertThat(Results.written(out -> new TextReport(out, colour), Results.outcome(Results.soreness())))
                .contains("\u001b[1mWhat it is\u001b[0m\n");
        assertThat(text(80, Trail.FULL, Results.outcome(Results.soreness()))).doesNotContain("\u001b");
    }

    /** What is said of findings, without what is above it. */
    private static String answer(Layout layout, Object... findings) {
        return text(80, Trail.NONE, Results.outcome(new DecidedCase(Results.rulebook(layout),
                new Proof(Set.of(), List.of(findings), List.of())))).split("\n\n", 2)[1];
    }

    private static Remedy ice(boolean optional) {
        return new Remedy("ICE", Purpose.NOW, optional ? Firmness.OFFERED : Firmness.ADVISED);
    }

    private static Remedy release(boolean optional) {
        return new Remedy("RELEASE", Purpose.EASE, optional ? Firmness.OFFERED : Firmness.ADVISED);
    }

    private static Step because(String reason, Object concluded) {
        return Results.step("r", 1, List.of(), reason, Map.of(), List.of(), List.of(), concluded);
    }

    private static Step sign(Sign sign) {
        return Results.step("A sign points to it", 1, List.of(), "You report {sign}.", Map.of("sign", sign),
                List.of(new InjurySign(sign, YesNo.YES)), List.of(), Results.SORENESS);
    }

    private static Step asked(Question question) {
        return Results.step("What is open is asked", 1, List.of(), "It could change the result.", Map.of(), List.of(),
                List.of(), question);
    }

    private static String text(int width, Trail trail, Outcome... outcomes) {
        return Results.written(out -> new TextReport(out, new Style(width, false, trail)), outcomes);
    }
}
