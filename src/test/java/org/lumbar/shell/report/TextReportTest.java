package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.api.DeclaredFact;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Question;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.shell.report.Style.Trail;

class TextReportTest {

    @Test
    void a_result_reads_from_what_it_is_to_how_it_was_concluded() {
        assertThat(text(80, Trail.SHORT, Results.outcome(Results.soreness()))).isEqualTo("""
                Sets of fifteen
                examples/fifteen.yaml

                What it is
                  - This is ordinary soreness.

                What to do
                  - Stretch gently. (optional)

                What contributed
                  - Many repetitions in a set.
                      Sets of 15 repetitions, lowered extended, keep the back under tension.

                How this was concluded
                  1  It is sore where nothing points to an injury
                     from     symptoms.tingling: no
                     so       soreness (likely)
                     source   K1 (Opening, paragraph 2)

                  2  Plain soreness is named
                     because  All signs are answered no.
                     from     soreness (likely) [1]
                     so       diagnosis: muscle soreness (likely)
                     source   K1 (Opening, paragraph 2)

                  3  Many repetitions add to the soreness
                     because  Sets of 15 repetitions, lowered extended, keep the back under
                              tension.
                     from     soreness (likely) [1]; training.reps-per-set: 15;
                              training.eccentric: extended
                     so       cause: high repetition volume
                     source   K44 (1. High Repetition Volume, paragraph 2)

                  4  A sore back may be stretched
                     because  It eases the tension.
                     from     diagnosis: muscle soreness (likely) [2]
                     so       remedy: stretch (ease, offered, optional)
                """);
    }

    @Test
    void the_full_trail_tells_what_the_source_says_and_what_had_to_be_absent() {
        assertThat(text(80, Trail.FULL, Results.outcome(Results.soreness()))).contains("""
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
        assertThat(text(80, Trail.NONE, Results.outcome(Results.soreness()))).doesNotContain("How this was concluded")
                .endsWith("tension.\n");
    }

    @Test
    void lines_are_no_longer_than_the_width() {
        String text = text(40, Trail.FULL, Results.outcome(Results.soreness()));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void of_many_questions_the_first_six_are_put_and_the_rest_are_named() {
        assertThat(text(80, Trail.SHORT, Results.outcome(Results.unsupported(Results.questions(8))))).endsWith("""
                  - key.6 [key.6]
                  - and 2 more: key.7, key.8
                """);
    }

    @Test
    void cases_are_separated() {
        Outcome bare = new Outcome.Assessed("", "a.yaml", Results.unsupported());

        assertThat(text(30, Trail.SHORT, bare, new Outcome.Refused("b.yaml", List.of()), bare))
                .isEqualTo("a.yaml\n\n" + "-".repeat(30) + "\n\na.yaml\n");
    }

    @Test
    void steps_of_one_rule_to_one_conclusion_are_told_together() {
        Proof proof = new Proof(Set.of(), List.of(Results.SORENESS), List.of(sign(Sign.TINGLING), sign(Sign.DISCOLORATION)));

        assertThat(text(80, Trail.SHORT, Results.outcome(new Assessment(Results.rulebook(), proof)))).endsWith("""
                How this was concluded
                  1  A sign points to it
                     because  You report tingling.
                     because  You report discoloration.
                     from     symptoms.tingling: yes; symptoms.discoloration: yes
                     so       soreness (likely)
                """);
    }

    @Test
    void steps_of_one_rule_with_one_reason_are_told_together() {
        Question tingling = new Question("symptoms.tingling");
        Question discoloration = new Question("symptoms.discoloration");
        Proof proof = new Proof(Set.of(), List.of(tingling, discoloration), List.of(asked(tingling), asked(discoloration)));

        assertThat(text(80, Trail.SHORT, Results.outcome(new Assessment(Results.rulebook(), proof)))).endsWith("""
                How this was concluded
                  1  What is open is asked
                     because  It could change the result.
                     so       question: symptoms.tingling; question: symptoms.discoloration
                """);
    }

    @Test
    void values_that_only_a_step_on_the_way_tells_stand_below_the_finding() {
        Step last = Results.step("Soreness is named", 1, List.of(), "It is sore.", Map.of(), List.of(Results.SORENESS),
                List.of(), Results.DIAGNOSIS);
        Proof proof = new Proof(Set.of(), List.of(Results.DIAGNOSIS, Results.SORENESS), List.of(sign(Sign.TINGLING), last));

        assertThat(text(80, Trail.NONE, Results.outcome(new Assessment(Results.rulebook(), proof)))).endsWith("""
                What it is
                  - This is ordinary soreness.
                      You report tingling.
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
    void a_title_cannot_steer_the_terminal() {
        Outcome outcome = new Outcome.Assessed("a\u001b[2J\nb", "a.yaml", Results.unsupported());

        assertThat(text(80, Trail.SHORT, outcome)).isEqualTo("a\ufffd[2J b\na.yaml\n");
    }

    @Test
    void headings_stand_out_only_where_colour_is_wanted() {
        Style colour = new Style(80, true, Trail.NONE);

        assertThat(Results.written(out -> new TextReport(out, colour), Results.outcome(Results.soreness())))
                .contains("\u001b[1mWhat it is\u001b[0m\n");
        assertThat(text(80, Trail.FULL, Results.outcome(Results.soreness()))).doesNotContain("\u001b");
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
