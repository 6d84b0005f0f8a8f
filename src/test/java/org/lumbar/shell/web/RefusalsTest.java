package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lumbar.Interview;
import org.lumbar.RuleBase;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.Problem;
import org.lumbar.facts.Eccentric;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.Sign;
import org.lumbar.facts.Tempo;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.InjuryHint;
import org.lumbar.shell.cli.Main;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.page.PageWordsReader;

/** The same input is refused in the same words by every entry point, whether records or DRL declare it. */
@Tag("slow")
class RefusalsTest {

    private static final String DRL = """
            package org.lumbar.rules;

            import org.lumbar.facts.*;
            import org.lumbar.findings.*;

            declare NightPain @question("pain.night") @asks("How bad is it at night, 0 to 10?")
                level : int @min(0) @max(10)
            end

            declare Lying @question("sleep.position") @asks("How do you lie?")
                position : String @words("side, on-back, prone")
            end

            declare Bed
                age : int
            end

            rule "Bad nights point to an injury"
                @source("K19")
                @because("You call it {level} of 10 at night.")
            when
                NightPain($level : level, level > 6)
                not Lying(position == "side")
                not Bed(age > 10)
            then
                insertLogical(new Diagnosis("SUSPECTED_INJURY", Certainty.POSSIBLE));
            end

            rule "Ice it"
                @source("K19")
                @because("It may help.")
            when
                InjuryHint()
            then
                insertLogical(new Remedy("ICE", Purpose.EASE, Firmness.ADVISED));
            end

            rule "Tingling hints at an injury"
                @source("K19")
                @because("It tingles.")
            when
                InjurySign(sign == Sign.TINGLING, answer == YesNo.YES)
            then
                insertLogical(new InjuryHint("MARKED_SWELLING"));
            end
            """;

    @TempDir
    private static Path folder;
    private static RuleBase rules;
    private static JsonApi api;
    private static Interview interview;

    @BeforeAll
    static void compile() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("night.drl"), DRL);
        rules = RuleBase.compile(folder.resolve("rules"));
        interview = new Interview(rules);
        api = new JsonApi(new Consultation(CompiledRules.compile(folder.resolve("rules")),
                PageWordsReader.read(Optional.empty())));
    }

    /** @param facts for a Java call; none if it cannot say this. @param answers for an interview; none likewise */
    private record Row(String message, String json, List<Object> facts, Map<String, List<String>> answers) {
    }

    private static Row row(String message, String json, Map<String, List<String>> answers, Object... facts) {
        return new Row(message, json, List.of(facts), answers);
    }

    private static DeclaredFact fact(String type, String property, Object value) {
        return new DeclaredFact(type, Map.of(property, value));
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("pain.days takes one answer, not 1 and 20", "{\"pain\": {\"days\": [1, 20]}}",
                        Map.of("pain.days", List.of("1", "20")), new PainDays(1), new PainDays(20)),
                row("training.eccentric takes one answer, not normal and extended",
                        "{\"training\": {\"eccentric\": [\"normal\", \"extended\"]}}",
                        Map.of("training.eccentric", List.of("normal", "extended")),
                        new Eccentric(Tempo.NORMAL), new Eccentric(Tempo.EXTENDED)),
                row("symptoms.tingling takes one answer, not yes and no", "{\"symptoms\": {\"tingling\": [\"yes\", \"no\"]}}",
                        Map.of("symptoms.tingling", List.of("yes", "no")),
                        new InjurySign(Sign.TINGLING, YesNo.YES), new InjurySign(Sign.TINGLING, YesNo.NO)),
                row("pain.days: a whole number from 0 to 1000000 is needed, not -1", "{\"pain\": {\"days\": -1}}",
                        Map.of("pain.days", List.of("-1")), new PainDays(-1)),
                row("pain.days: a whole number from 0 to 1000000 is needed, not 1000001", "{\"pain\": {\"days\": 1000001}}",
                        Map.of("pain.days", List.of("1000001")), new PainDays(1_000_001)),
                row("pain.days: a whole number from 0 to 1000000 is needed, not 1.5", "{\"pain\": {\"days\": 1.5}}",
                        Map.of("pain.days", List.of("1.5"))),
                row("there is no key 'dayz' under pain", "{\"pain\": {\"dayz\": 1}}", Map.of("pain.dayz", List.of("1"))),
                row("there is no section 'pane'", "{\"pane\": {\"days\": 1}}", Map.of("pane.days", List.of("1"))),
                row("there is no section 'days'", "{\"days\": 1}", Map.of("days", List.of("1"))),
                row("'sharpp' is not an answer to pain.quality", "{\"pain\": {\"quality\": \"sharpp\"}}",
                        Map.of("pain.quality", List.of("sharpp"))),
                row("'maybe' is not an answer to symptoms.tingling", "{\"symptoms\": {\"tingling\": \"maybe\"}}",
                        Map.of("symptoms.tingling", List.of("maybe"))),
                row("a Diagnosis is concluded by rules and cannot be given", "{\"facts\": [{\"Diagnosis\": {\"code\": \"DOMS\"}}]}",
                        Map.of(), new Diagnosis("DOMS", Certainty.LIKELY)),
                row("a Diagnosis is concluded by rules and cannot be given", "{\"facts\": [{\"Diagnosis\": {}}]}",
                        Map.of(), fact("Diagnosis", "code", "DOMS")),
                row("an InjuryHint is concluded by rules and cannot be given", "{\"facts\": [{\"InjuryHint\": {}}]}",
                        Map.of(), new InjuryHint("MARKED_SWELLING")),
                // declared in DRL
                row("pain.night takes one answer, not 6 and 7", "{\"pain\": {\"night\": [6, 7]}}",
                        Map.of("pain.night", List.of("6", "7")), fact("NightPain", "level", 6), fact("NightPain", "level", 7)),
                row("pain.night takes one answer, not 6 and 7",
                        "{\"facts\": [{\"NightPain\": {\"level\": 7}}], \"pain\": {\"night\": 6}}", Map.of()),
                row("sleep.position takes one answer, not side and prone", "{\"sleep\": {\"position\": [\"side\", \"prone\"]}}",
                        Map.of("sleep.position", List.of("side", "prone")),
                        fact("Lying", "position", "side"), fact("Lying", "position", "prone")),
                row("pain.night: a whole number from 0 to 10 is needed, not 11", "{\"pain\": {\"night\": 11}}",
                        Map.of("pain.night", List.of("11")), fact("NightPain", "level", 11)),
                row("pain.night: a whole number from 0 to 10 is needed, not 'bad'", "{\"pain\": {\"night\": \"bad\"}}",
                        Map.of("pain.night", List.of("bad")), fact("NightPain", "level", "bad")),
                row("pain.night: a whole number from 0 to 10 is needed, not 'bad'",
                        "{\"facts\": [{\"NightPain\": {\"level\": \"bad\"}}]}", Map.of()),
                row("there is no key 'nigth' under pain", "{\"pain\": {\"nigth\": 1}}", Map.of("pain.nigth", List.of("1"))),
                row("'left' is not an answer to sleep.position", "{\"sleep\": {\"position\": \"left\"}}",
                        Map.of("sleep.position", List.of("left")), fact("Lying", "position", "left")),
                row("'left' is not an answer to sleep.position", "{\"facts\": [{\"Lying\": {\"position\": \"left\"}}]}", Map.of()),
                row("these rules declare no type 'Evening'", "{\"facts\": [{\"Evening\": {}}]}", Map.of(),
                        new DeclaredFact("Evening", Map.of())),
                row("Bed has no property 'agee'", "{\"facts\": [{\"Bed\": {\"agee\": 3}}]}", Map.of(), fact("Bed", "agee", 3)),
                row("NightPain has no property 'depth'", "{\"facts\": [{\"NightPain\": {\"depth\": 3}}]}", Map.of(),
                        fact("NightPain", "depth", 3)),
                row("Bed.age takes a whole number from -2147483648 to 2147483647, not 'old'",
                        "{\"facts\": [{\"Bed\": {\"age\": \"old\"}}]}", Map.of(), fact("Bed", "age", "old")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_answer_is_refused_in_the_same_words_through_every_door(Row row) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), row.json());
        List<String> message = List.of(row.message());

        assertThat(printed("assess", file.toString(), "--rules", folder.resolve("rules").toString()))
                .contains("error: " + row.message() + "\n");
        assertThat(messages(rules.assessJson("case", row.json()).problems())).as("JSON").isEqualTo(message);
        assertThat(failure(() -> api.assess(row.json()))).as("a program").isEqualTo(message);
        assertThat(failure(() -> api.nextQuestion(row.json(), Stage.WHAT)))
                .as("a program that asks").isEqualTo(message);
        if (!row.facts().isEmpty()) {
            assertThat(refusal(() -> rules.assess(row.facts()))).as("a call").isEqualTo(message);
            assertThat(refusal(() -> rules.conclude(row.facts()))).as("a call without proof").isEqualTo(message);
            assertThat(refusal(() -> rules.logic().whatCanStillChange(row.facts()))).as("logic").isEqualTo(message);
        }
        if (!row.answers().isEmpty()) {
            assertThat(refusal(() -> interview.next(row.answers()))).as("an interview").isEqualTo(message);
        }
    }

    @Test
    void null_is_no_answer_to_any_call() {
        List<String> message = List.of("no rule uses null");

        assertThat(refusal(() -> rules.assess(Collections.singletonList(null)))).isEqualTo(message);
        assertThat(refusal(() -> rules.conclude(Collections.singletonList(null)))).isEqualTo(message);
        assertThat(refusal(() -> interview.next(Collections.singletonMap("pain.days", null)))).isEqualTo(message);
        assertThat(refusal(() -> interview.next(Map.of("pain.days", Collections.singletonList(null))))).isEqualTo(message);
        assertThat(refusal(() -> interview.next(Collections.singletonMap(null, List.of("1"))))).isEqualTo(message);
        assertThat(rules.assessJson("case", "{\"pain\": {\"days\": null}}").problems())
                .as("in JSON it is an answer that is not known").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goals")
    void an_unknown_conclusion_is_refused_in_the_same_words_everywhere(String message, Goal goal)
            throws IOException {
        Path file = Files.writeString(folder.resolve("goal.yaml"), "{}");
        String name = goal.type() + ":" + goal.wants().get(0).values().iterator().next();
        String of = folder.resolve("rules").toString();

        assertThat(refusal(() -> rules.assess().whyNot(goal))).isEqualTo(List.of(message));
        assertThat(refusal(() -> rules.assess().how(goal))).isEqualTo(List.of(message));
        assertThat(refusal(() -> rules.logic().exactlyWhen(goal))).isEqualTo(List.of(message));
        assertThat(refusal(() -> rules.logic().smallestChanges(List.of(), goal))).isEqualTo(List.of(message));
        assertThat(refusal(() -> rules.logic().sufficientReason(List.of(), goal))).isEqualTo(List.of(message));
        assertThat(failure(() -> api.how("{}", name))).isEqualTo(List.of(message));
        assertThat(failure(() -> api.whyNot("{}", name))).isEqualTo(List.of(message));
        assertThat(printed("how", file.toString(), name, "--rules", of)).contains("error: " + message);
        assertThat(printed("why-not", file.toString(), name, "--rules", of)).contains("error: " + message);
    }

    static Stream<Arguments> goals() {
        return Stream.of(
                Arguments.of("Remedy has no code 'ICEE'", Goal.of("Remedy", "ICEE")),
                Arguments.of("there is no type 'Remedi'", Goal.of("Remedi", "ICE")));
    }

    @Test
    void an_unknown_code_cannot_be_expected() {
        assertThat(messages(rules.assessJson("case", "{\"expect\": {\"remedies\": \"ICEE\"}}").problems()))
                .containsExactly("Remedy has no code 'ICEE'");
        assertThatThrownBy(() -> rules.assess().whyNot(Goal.of("Remedy", "ICEE"))).hasMessageContaining("did you mean 'ICE'?");
    }

    private static List<String> refusal(ThrowingCallable call) {
        return messages(catchThrowableOfType(InvalidInputException.class, call).problems());
    }

    private static List<String> failure(ThrowingCallable call) {
        return messages(catchThrowableOfType(Failure.class, call).problems());
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private static String printed(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
        assertThat(status).isNotZero();
        return err.toString(StandardCharsets.UTF_8);
    }
}
