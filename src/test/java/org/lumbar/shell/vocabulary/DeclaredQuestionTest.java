package org.lumbar.shell.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Question;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.CaseSchema;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.cases.Unreadable;
import org.lumbar.shell.claims.ChangeFinder;
import org.lumbar.shell.claims.ChangeProposals;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;

/** A question that is declared in DRL is a question like any other. */
class DeclaredQuestionTest {

    private static final Goal INJURY = Goal.of("Diagnosis", "SUSPECTED_INJURY");

    @TempDir
    private static Path folder;
    private static CompiledRules rules;
    private static CaseReader reader;

    @BeforeAll
    static void compile() throws IOException {
        Files.writeString(folder.resolve("night.drl"), """
                package org.lumbar.rules;

                import org.lumbar.findings.*;

                declare NightPain @question("pain.night") @asks("How bad is it at night, 0 to 10?") @observed
                    level : int @min(0) @max(10)
                end

                declare Waking @question("sleep.woken") @asks("Does it wake you?")
                    answer : boolean
                end

                declare Lying @question("sleep.position") @asks("How do you lie?") @list
                    position : String @words("side, on-back, prone")
                end

                declare Bed
                    age : int
                    firm : boolean
                end

                rule "Bad nights point to an injury"
                    @source("K19")
                    @because("You call it {level} of 10 at night.")
                when
                    NightPain($level : level, level > 6)
                    not Waking(answer == false)
                then
                    insertLogical(new Diagnosis("SUSPECTED_INJURY", Certainty.POSSIBLE));
                end

                rule "How you lie is asked"
                    @source("K19")
                    @because("It may matter.")
                when
                    Lying(position == "on-back")
                    not Waking()
                then
                    insertLogical(new Question("sleep.woken"));
                end
                """);
        rules = CompiledRules.compile(folder);
        reader = new CaseReader(rules.rulebook());
    }

    private static Case read(String json) {
        ReadResult reading = reader.readJson("case", json);
        assertThat(reading).isInstanceOf(Case.class);
        return (Case) reading;
    }

    private static Problem problem(String json) {
        ReadResult reading = reader.readJson("case", json);
        assertThat(reading).isInstanceOf(Unreadable.class);
        return ((Unreadable) reading).problems().get(0);
    }

    @Test
    void it_is_answered_under_its_own_key() {
        Case one = read("{\"pain\": {\"night\": 7}, \"sleep\": {\"position\": [\"side\", \"on-back\"], \"woken\": \"unknown\"}}");

        assertThat(one.facts()).containsExactly(new DeclaredFact("NightPain", Map.of("level", 7)),
                new DeclaredFact("Lying", Map.of("position", "side")),
                new DeclaredFact("Lying", Map.of("position", "on-back")));
        assertThat(rules.assess(one).findings(Diagnosis.class))
                .containsExactly(new Diagnosis("SUSPECTED_INJURY", Certainty.POSSIBLE));
        assertThat(rules.assess(read("{\"pain\": {\"night\": 7}, \"sleep\": {\"woken\": false}}")).findings(Diagnosis.class))
                .isEmpty();
    }

    @Test
    void it_may_be_given_as_a_fact_too() {
        assertThat(read("{\"facts\": [{\"NightPain\": {\"level\": 7}}]}").facts())
                .isEqualTo(read("{\"pain\": {\"night\": 7}}").facts());
        assertThat(read("{\"facts\": [{\"NightPain\": {\"level\": \"unknown\"}}]}").facts()).isEmpty();
        assertThat(problem("{\"facts\": [{\"NightPain\": {\"level\": 7}}], \"pain\": {\"night\": 6}}").message())
                .isEqualTo("pain.night takes one answer, not 6 and 7");
        assertThat(problem("{\"facts\": [{\"NightPain\": {\"level\": 11}}]}").message())
                .isEqualTo("pain.night: a whole number from 0 to 10 is needed, not 11");
    }

    @Test
    void its_bounds_and_words_are_reported() {
        assertThat(problem("{\"pain\": {\"night\": 11}}").message())
                .isEqualTo("pain.night: a whole number from 0 to 10 is needed, not 11");
        assertThat(problem("{\"pain\": {\"nigt\": 1}}").hint()).contains("did you mean 'night'?");
        assertThat(problem("{\"sleep\": {\"position\": \"on-bac\"}}").hint()).contains("did you mean 'on-back'?");
        assertThat(problem("{\"night\": 1}").hint()).contains("'night' belongs under 'pain'");
    }

    @Test
    void one_of_its_words_leads_to_it_even_if_the_packaged_rules_turn_that_word_away(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("sleep.drl"), """
                package org.lumbar.rules;

                import org.lumbar.findings.*;

                declare Sleep @question("training.sleep-hours") @asks("How many hours do you sleep?")
                    hours : int @min(0) @max(24)
                end

                rule "Short nights point to an injury"
                    @source("K19")
                    @because("You sleep {hours} hours.")
                when
                    Sleep($hours : hours, hours < 6)
                then
                    insertLogical(new Diagnosis("SUSPECTED_INJURY", Certainty.POSSIBLE));
                end
                """);
        CaseReader sleep = new CaseReader(CompiledRules.compile(own).rulebook());

        assertThat(hint(sleep, "{\"training\": {\"sleep\": 5}}")).startsWith("did you mean 'sleep-hours'? It takes a whole number");
        assertThat(hint(sleep, "{\"pain\": {\"sleep\": 5}}")).startsWith("'sleep-hours' belongs under 'training'");
        assertThat(hint(reader, "{\"training\": {\"sleep\": 5}}")).startsWith("leave it out");
    }

    private static String hint(CaseReader reader, String json) {
        return ((Unreadable) reader.readJson("case", json)).problems().get(0).hint();
    }

    @Test
    void the_java_call_refuses_what_a_case_file_may_not_say() {
        assertRefused("pain.night takes one answer, not 6 and 7", night(6), night(7));
        assertRefused("pain.night: a whole number from 0 to 10 is needed, not 11", night(11));
        assertRefused("pain.days takes one answer, not 1 and 20", new PainDays(1), new PainDays(20));
        assertRefused("pain.days: a whole number from 0 to 1000000 is needed, not -1", new PainDays(-1));
        assertRefused("a Diagnosis is concluded by rules and cannot be given",
                new Diagnosis("MUSCLE_SORENESS", Certainty.LIKELY));
        assertRefused("'left' is not an answer to sleep.position",
                new DeclaredFact("Lying", Map.of("position", "left")));
        assertRefused("these rules declare no type 'Evening'", new DeclaredFact("Evening", Map.of()));
        assertRefused("no rule uses a java.lang.String", "dull");
        assertThat(rules.assess(new PainQuality(Quality.DULL), new PainQuality(Quality.SHARP), night(1)).proof().findings()).isEmpty();
    }

    private static DeclaredFact night(int level) {
        return new DeclaredFact("NightPain", Map.of("level", level));
    }

    private static void assertRefused(String message, Object... facts) {
        assertThatThrownBy(() -> rules.assess(facts)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .asInstanceOf(type(InvalidInputException.class))
                .satisfies(refused -> assertThat(refused.problems()).extracting(Problem::message).containsExactly(message));
    }

    @Test
    void the_schema_and_the_questions_list_it() {
        assertThat(CaseSchema.text(rules.rulebook())).contains("How bad is it at night, 0 to 10?", "\"on-back\"")
                .contains("\"Bed\"");
        assertThat(rules.vocabulary().question("pain.night")).hasValueSatisfying(night -> {
            assertThat(night.kind()).isEqualTo(QuestionType.Kind.COUNT);
            assertThat(night.observed()).isTrue();
            assertThat(night.most()).isEqualTo(10);
        });
        assertThat(rules.vocabulary().question("sleep.woken").orElseThrow().isYesNo()).isTrue();
        assertThat(rules.vocabulary().question("sleep.position").orElseThrow().isList()).isTrue();
    }

    @Test
    void results_explanations_and_changes_speak_of_its_key() {
        String json = JsonReport.text(Outcome.of(rules,
                read("{\"pain\": {\"night\": 7}, \"sleep\": {\"position\": \"on-back\"}}")));

        assertThat(json.replaceAll("\\s+", "")).contains("\"given\":[{\"about\":\"pain.night\",\"value\":7}]",
                "\"absent\":[\"sleep.wokenisnotansweredwithno\"]", "\"because\":\"Youcallit7of10atnight.\"");
    }

    @Test
    void why_not_and_the_smallest_change_name_its_key() {
        Explainer explainer = new Explainer(rules);
        assertThat(explainer.explain(List.of()).whyNot(INJURY).toString()).contains("Unanswered[keys=[pain.night]]");

        ChangeProposals changes = new ChangeFinder(rules).find(List.of(night(3)), new Proposition.Concluded(INJURY)).orElseThrow();
        assertThat(changes.contrary()).isTrue();
        assertThat(changes.smallest()).hasSize(1);
        assertThat(changes.smallest().get(0).changes()).containsExactly(
                new AnswerChange("pain.night", List.of(3), List.of(7), true));
    }

    @Test
    void what_cannot_be_concluded_is_not_explained() {
        Explanation explanation = new Explainer(CompiledRules.packaged()).explain(List.of());

        assertThatThrownBy(() -> explanation.whyNot(Goal.of("Remedi", "ICE")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("there is no type 'Remedi'; did you mean 'Remedy'?");
        assertThatThrownBy(() -> explanation.how(Goal.of("Remedy", "ICEE")))
                .hasMessage("Remedy has no code 'ICEE'; did you mean 'ICE'?");
        assertThat(explanation.whyNot(Goal.of("Remedy", "ICE")).rules()).extracting(rule -> rule.rule().name()).containsExactly(
                "Ice helps until the appointment", "Ice eases soreness", "Ice may ease what has lasted too long for soreness");
        assertThat(explanation.whyNot(Goal.of("Discomfort", "")).rules()).extracting(rule -> rule.rule().name())
                .containsExactly("Some soreness, discomfort or pain is felt");
    }

    @Test
    void a_question_is_put_as_it_was_declared() {
        DecidedCase assessment = rules.assess(read("{\"sleep\": {\"position\": \"on-back\"}}"));

        assertThat(assessment.proof().findings()).extracting(finding -> rules.rulebook().says(finding))
                .containsExactly("Does it wake you?");
    }

    @Test
    void two_rule_bases_have_vocabularies_of_their_own() {
        CompiledRules packaged = CompiledRules.packaged();

        assertThat(packaged.vocabulary().question("pain.night")).isEmpty();
        assertThat(rules.vocabulary().question("pain.night")).isPresent();
        assertThatThrownBy(() -> packaged.assess(night(7))).hasMessageStartingWith("these rules declare no type 'NightPain'");
        assertThat(new CaseReader(packaged.rulebook()).readJson("case", "{\"pain\": {\"night\": 7}}"))
                .isInstanceOf(Unreadable.class);
        assertThat(rules.assess(night(7)).findings(Diagnosis.class)).hasSize(1);
    }
}
