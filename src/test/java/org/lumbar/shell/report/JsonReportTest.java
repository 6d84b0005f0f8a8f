package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.api.Proof;
import org.lumbar.api.Trail;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Contradiction;
import org.lumbar.findings.Question;
import org.lumbar.shell.engine.DecidedCase;

class JsonReportTest {

    private static final Outcome FIRST = new Outcome.Assessed("", "first.yaml", Results.unsupported());
    private static final Outcome SECOND = new Outcome.Refused("cases.ndjson:17", List.of(
            new Problem("cases.ndjson", new Position(17, 9), Problem.Severity.ERROR, "'dul' is not allowed here", "", 3,
                    "did you mean 'dull'?")));

    private static final String FIRST_JSON = "{'source':'first.yaml','rules':{'version':'1.0.0','fingerprint':'abc123'},"
            + "'conclusions':[],'trail':[]}";
    private static final String SECOND_JSON = "{'source':'cases.ndjson:17','problems':[{'path':'cases.ndjson','line':17,"
            + "'column':9,'severity':'error','message':\"'dul' is not allowed here\",'hint':\"did you mean 'dull'?\"}]}";

    @Test
    void each_conclusion_has_its_type_its_properties_and_its_sentence() {
        assertThat(lines(Results.outcome(Results.soreness()))).startsWith(json("{'case':'Sets of fifteen',"
                + "'source':'examples/fifteen.yaml','rules':{'version':'1.0.0','fingerprint':'abc123'},'conclusions':["
                + "{'id':'c1','type':'Diagnosis','code':'MUSCLE_SORENESS','certainty':'LIKELY',"
                + "'text':'This is ordinary soreness.'},"
                + "{'id':'c2','type':'Remedy','code':'STRETCH','purpose':'EASE','firmness':'OFFERED','optional':true,"
                + "'text':'Stretch gently.'},"
                + "{'id':'c3','type':'Cause','code':'HIGH_REPETITION_VOLUME','text':'Many repetitions in a set.'},"
                + "{'id':'c4','type':'Soreness','certainty':'LIKELY','text':'It is plain soreness.'}],'trail':["));
    }

    @Test
    void a_step_says_what_it_was_given_and_fills_the_values_into_its_reason() {
        assertThat(lines(Results.outcome(Results.soreness()))).contains(json("{'step':3,"
                + "'rule':'Many repetitions add to the soreness','file':'causes.drl','line':12,'sources':[{'id':'K44',"
                + "'where':'1. High Repetition Volume, paragraph 2','says':'Many repetitions add up.'}],"
                + "'because':'Sets of 15 repetitions, lowered extended, keep the back under tension.',"
                + "'given':[{'conclusion':'c4'},{'about':'training.reps-per-set','value':15},"
                + "{'about':'training.eccentric','value':'extended'}],'absent':[],'concluded':['c3']}"));
    }

    @Test
    void a_step_says_what_had_to_be_absent() {
        assertThat(lines(Results.outcome(Results.soreness())))
                .contains(json("'given':[{'conclusion':'c4'}],'absent':['no injury is suspected'],'concluded':['c1']"));
    }

    @Test
    void types_that_rule_authors_declared_show_their_properties() {
        Object fact = new DeclaredFact("Temperature", Map.of("degrees", 37.5));
        Object finding = new DeclaredFact("NightPain", Map.of("level", 3));
        DecidedCase assessment = new DecidedCase(Results.rulebook(), new Proof(Set.of(), List.of(finding),
                List.of(Results.step("r", 1, List.of(), "", Map.of(), List.of(fact), List.of(), finding))));

        assertThat(lines(Results.outcome(assessment)))
                .contains(json("{'id':'c1','type':'NightPain','level':3,'text':'night pain (level 3)'}"))
                .contains(json("'given':[{'fact':'Temperature','degrees':37.5}]"));
    }

    @Test
    void one_case_is_an_array_too() {
        assertThat(document(FIRST)).isEqualTo("""
                [
                  {
                    "source": "first.yaml",
                    "rules": {
                      "version": "1.0.0",
                      "fingerprint": "abc123"
                    },
                    "conclusions": [],
                    "trail": []
                  }
                ]
                """);
    }

    @Test
    void a_question_shows_its_answers_and_its_reason() {
        Question tingling = new Question("symptoms.tingling");
        Question days = new Question("pain.days");
        Proof proof = new Proof(Set.of(), List.of(tingling, days), List.of(
                Results.step("r", 1, List.of(), "It decides.", Map.of(), List.of(), List.of(), tingling),
                Results.step("It may be long", 1, List.of(), "", Map.of(), List.of(), List.of(), days)));

        assertThat(lines(Results.outcome(new DecidedCase(Results.rulebook(), proof))))
                .contains(json("{'id':'c1','type':'Question','about':'symptoms.tingling','text':'Do you feel any tingling?',"
                        + "'kind':'words','answers':[{'value':'yes','text':'yes'},{'value':'no','text':'no'}],"
                        + "'because':'It decides.'}"))
                .contains(json("'kind':'count','least':0,'most':1000000,'because':'It may be long.'}"));
    }

    @Test
    void a_contradiction_has_both_sides() {
        Contradiction contradiction = new Contradiction("pain.quality");
        Proof proof = new Proof(Set.of(), List.of(contradiction), List.of(Results.step("r", 1, List.of(), "Both cannot be.", Map.of(),
                List.of(new PainQuality(Quality.DULL), new PainQuality(Quality.SHARP)), List.of(), contradiction)));

        assertThat(lines(Results.outcome(new DecidedCase(Results.rulebook(), proof)))).contains(json(
                "'answers':[{'about':'pain.quality','value':'dull'},{'about':'pain.quality','value':'sharp'}]"));
    }

    @Test
    void the_short_trail_has_every_step_without_what_the_rulebook_says_of_its_rule() {
        assertThat(written(Trail.SHORT)).contains(json("{'step':3,'rule':'Many repetitions add to the soreness','source':['K44'],"
                + "'given':[{'conclusion':'c4'},{'about':'training.reps-per-set','value':15},"
                + "{'about':'training.eccentric','value':'extended'}],'concluded':['c3']}"))
                .doesNotContain("says", "under tension");
        assertThat(written(Trail.NONE)).doesNotContain("trail", "K44");
    }

    @Test
    void the_short_trail_names_the_statements_of_a_rule_once() {
        Question first = new Question("pain.days");
        Question second = new Question("symptoms.tingling");
        Proof proof = new Proof(Set.of(), List.of(first, second), List.of(
                Results.step("r", 1, List.of("K1"), "", Map.of(), List.of(), List.of(), first),
                Results.step("r", 1, List.of("K1"), "", Map.of(), List.of(), List.of(), second)));

        assertThat(Results.written(out -> new JsonReport(out, JsonReport.Framing.LINES, Trail.SHORT),
                Results.outcome(new DecidedCase(Results.rulebook(), proof))))
                .contains(json("'trail':[{'step':1,'rule':'r','source':['K1'],'given':[],'concluded':['c1']},"
                        + "{'step':2,'rule':'r','given':[],'concluded':['c2']}]"));
    }

    private static String written(Trail trail) {
        return Results.written(out -> new JsonReport(out, JsonReport.Framing.LINES, trail),
                Results.outcome(Results.soreness()));
    }

    @Test
    void several_cases_are_an_array_in_their_order() {
        assertThat(document(FIRST, SECOND, FIRST).replaceAll("\\s", ""))
                .isEqualTo(json("[" + FIRST_JSON + "," + SECOND_JSON + "," + FIRST_JSON + "]").replace(" ", ""));
    }

    @Test
    void no_case_is_an_empty_array() {
        assertThat(document()).isEqualTo("[]\n");
    }

    @Test
    void a_case_without_a_result_keeps_its_place_among_the_lines() {
        assertThat(lines(FIRST, SECOND, FIRST))
                .isEqualTo(json(FIRST_JSON + "\n" + SECOND_JSON + "\n" + FIRST_JSON + "\n"));
    }

    @Test
    void half_a_character_does_not_stop_the_report() {
        assertThat(lines(new Outcome.Assessed("half \ud83d", "a.yaml", Results.unsupported())))
                .startsWith("{\"case\":\"half ?\"");
    }

    private static String document(Outcome... outcomes) {
        return Results.written(out -> new JsonReport(out, JsonReport.Framing.DOCUMENT, Trail.FULL), outcomes);
    }

    private static String lines(Outcome... outcomes) {
        return Results.written(out -> new JsonReport(out, JsonReport.Framing.LINES, Trail.FULL), outcomes);
    }

    /** JSON written with single quotes, except around text that holds one. */
    private static String json(String text) {
        return text.replaceAll("(?<=^|[{\\[,:])'|'(?=[}\\],:])", "\"");
    }
}
