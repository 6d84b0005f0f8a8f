package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.facts.PainDays;
import org.lumbar.findings.Caution;

/** How and why-not on the command line. */
class QuestionsTest {

    private static final Path TEXTS = Path.of("src/test/resources/org/lumbar/shell/cli/questions");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String SEVERAL = "examples/one-sign-not-answered.yaml";
    private static final String FIFTEEN = "examples/fifteen-reps-a-set.yaml";

    /** Each text holds the command in its first line and what it prints below; only lines of rule files may move. */
    @EnabledIf("org.lumbar.ShownRules#areAll")
    @TestFactory
    Stream<DynamicTest> questions_about_the_examples_are_answered_as_written() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                String[] text = read(file).split("\n", 2);
                Ran ran = Ran.lumbar(arguments(text[0].replaceFirst("^\\$ lumbar ", "")));
                if (Renewal.asked()) {
                    Files.writeString(file, text[0] + "\n" + ran.out());
                    return;
                }

                assertThat(withoutLines(ran.out())).isEqualTo(withoutLines(text[1]));
                assertThat(ran.err()).isEmpty();
                assertThat(ran.status()).isZero();
            }));
        }
    }

    private static String[] arguments(String command) {
        return WORD.matcher(command).results().map(QuestionsTest::word).toArray(String[]::new);
    }

    private static String word(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static String withoutLines(String text) {
        return text.replaceAll("\\.drl:\\d+", ".drl:#");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "dot", "mermaid"})
    void no_generated_name_is_printed(String format) {
        Ran ran = Ran.lumbar("how", FIFTEEN, "LESS_VOLUME", "--format", format);

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Cut the total volume").doesNotContain("GENERATED", "lambda", "org.lumbar", "@", "Optional");
    }

    @Test
    void the_depth_of_a_proof_can_be_bounded() {
        assertThat(Ran.lumbar("how", FIFTEEN, "LESS_VOLUME", "--depth", "1").out())
                .contains("Many repetitions in a set. …").doesNotContain("plain soreness");
        assertThat(Ran.lumbar("how", FIFTEEN, "LESS_VOLUME", "--depth", "0").status()).isEqualTo(2);
    }

    @Test
    void the_fewest_answers_that_lead_to_a_conclusion_are_shown() {
        Ran text = Ran.lumbar("how", "examples/tingling-with-dull-soreness.yaml", "SUSPECTED_INJURY/LIKELY", "--sufficient");
        assertThat(text.err()).isEmpty();
        assertThat(text.out()).contains("""
                  This follows from these two answers, whatever the others are:
                  - pain.quality: dull
                  - symptoms.tingling: yes
                """);
        assertThat(Ran.lumbar("how", "examples/tingling-with-dull-soreness.yaml", "SUSPECTED_INJURY/LIKELY", "--sufficient", "--format", "json").out())
                .contains("\"sufficient\": {", "\"unanswered\": []", "\"about\": \"symptoms.tingling\"");
    }

    @EnabledIf("org.lumbar.ShownRules#areAll")
    @Test
    void questions_that_must_stay_unanswered_are_listed_with_the_fewest_answers() {
        assertThat(Ran.lumbar("how", FIFTEEN, "LESS_VOLUME", "--sufficient").out().replaceAll("\\s+", " "))
                .contains("from these ten answers, whatever the others are, as long as pain.felt stays unanswered, and "
                        + "pain.quality gets no further answer: ");
    }

    @Test
    void the_fewest_answers_are_not_drawn() {
        assertThat(Ran.lumbar("how", FIFTEEN, "LESS_VOLUME", "--sufficient", "--format", "dot").status()).isEqualTo(2);
        assertThat(Ran.lumbar("how", FIFTEEN, "--sufficient").status()).isEqualTo(2);
    }

    @Test
    void unknown_names_get_the_nearest() {
        assertThat(Ran.lumbar("how", FIFTEEN, "STRECH"))
                .isEqualTo(new Ran(2, "", "error: no rule concludes 'STRECH'; did you mean 'STRETCH'?\n"
                        + "try 'lumbar how --help'\n"));
        assertThat(Ran.lumbar("why-not", FIFTEEN, "Streching eases soreness elsewhere").err())
                .startsWith("error: there is no rule 'Streching eases soreness elsewhere'; did you mean 'Stretching eases soreness elsewhere'?");
        for (String misspelt : List.of("INSUFFICIENT_RECOVERY/SPACNG", "Cause:INSUFFICIENT_RECOVERY/SPACNG")) {
            assertThat(Ran.lumbar("why-not", FIFTEEN, misspelt)).isEqualTo(new Ran(2, "", "error: Cause INSUFFICIENT_RECOVERY is never "
                    + "'SPACNG'; did you mean 'SPACING'?\ntry 'lumbar why-not --help'\n"));
        }
    }

    @Test
    void conclusions_are_asked_about_by_words_in_any_spelling() {
        String way = "because a recovery day lets the slight damage";

        for (String words : List.of("REST_DAY", "rest day", "Rest-Day", "Remedy:REST_DAY", "Take a recovery day.", "a RECOVERY day")) {
            assertThat(Ran.lumbar("how", FIFTEEN, words).out()).as(words).contains("Take a recovery day.\n  " + way);
        }
        assertThat(Ran.lumbar("how", "examples/bar-too-far-from-the-body.yaml", "poor form/bar too far").out())
                .contains("Form: the bar is too far from the body.");
        assertThat(Ran.lumbar("why-not", FIFTEEN, "stop activity").out()).contains("[Remedy:STOP_ACTIVITY]");
        assertThat(Ran.lumbar("why-not", "examples/no-complaint.yaml", "stretch").out()).contains("[Remedy:STRETCH]");
    }

    @Test
    void words_that_fit_several_conclusions_mean_the_one_that_was_drawn() {
        assertThat(Ran.lumbar("how", FIFTEEN, "put ice on").out()).contains("Put ice on the sore area.");
        assertThat(Ran.lumbar("why-not", FIFTEEN, "put ice on"))
                .isEqualTo(new Ran(2, "", "error: several conclusions are called 'put ice on': write Remedy:ICE/NOW or "
                        + "Remedy:ICE/EASE/ADVISED\ntry 'lumbar why-not --help'\n"));
    }

    @Test
    void what_can_be_asked_about_is_listed_with_the_words_of_the_answer() {
        assertThat(Ran.lumbar("how", "examples/bar-too-far-from-the-body.yaml").out()).contains("""
                What may have contributed
                  POOR_FORM  Form: the bar is too far from the body.
                """).contains("  REST_DAY  Take a recovery day.\n");
        assertThat(Ran.lumbar("how", FIFTEEN, "--format", "json").out()).contains("\"code\": \"REST_DAY\"")
                .doesNotContain("\"trail\"");
        assertThat(Ran.lumbar("how", FIFTEEN, "--format", "dot").status()).isEqualTo(2);
    }

    @Tag("slow")
    @Test
    void every_name_that_is_listed_can_be_asked_about() {
        for (String example : List.of("examples/four-causes.yaml", "examples/nothing-known.yaml", "examples/dull-and-sharp-at-once.yaml")) {
            assertThat(Pattern.compile("(?m)^  (\\S+)  ").matcher(Ran.lumbar("how", example).out()).results().map(name -> name.group(1)))
                    .hasSizeGreaterThan(3).allSatisfy(name -> assertThat(Ran.lumbar("how", example, name).status()).isZero());
        }
    }

    @Test
    void one_of_several_cases_has_to_be_named() {
        Ran ran = Ran.lumbar("how", SEVERAL, "REST_DAY");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("there are 5 cases here, but one is needed", SEVERAL + "#2 (Tingling not answered)");
        assertThat(Ran.lumbar("how", SEVERAL + "#2", "REST_DAY").out()).startsWith("Tingling not answered\n");
        assertThat(Ran.lumbar("how", SEVERAL + "#Tingling not answered", "REST_DAY").out()).startsWith("Tingling not");
        assertThat(Ran.lumbar("how", SEVERAL + "#9", "REST_DAY").err()).contains("there is no case '#9' here");
        assertThat(Ran.lumbar("how", "no-such.yaml", "REST_DAY").err()).contains("there is no such file or folder");
    }

    @Test
    void a_title_that_several_cases_have_names_none_of_them(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tt.yaml"), """
                case: x
                pain: {quality: dull}
                ---
                case: y
                ---
                case: X
                pain: {quality: sharp}
                """);

        Ran ran = Ran.lumbar("how", file + "#x", "SUSPECTED_INJURY");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("there are 2 cases with the title 'x' here, but one is needed",
                "name one of them: " + file + "#1, " + file + "#3");
        assertThat(Ran.lumbar("how", file + "#3", "SUSPECTED_INJURY").status()).isZero();
    }

    @Test
    void a_case_of_standard_input_is_named_by_its_line() {
        String cases = "{\"pain\": {\"quality\": \"dull\"}}\n{\"pain\": {\"quality\": \"sharp\"}}\n";

        for (String second : List.of("-:2", "-#2")) {
            assertThat(Ran.lumbarReading(cases, "how", second, "SUSPECTED_INJURY").out()).startsWith("-:2\n");
            assertThat(Ran.lumbarReading(cases, "why-not", "--width", "70", second, "STRETCH").out()).startsWith("-:2\n");
            assertThat(Ran.lumbarReading(cases, "how", "--", second, "SUSPECTED_INJURY").out()).startsWith("-:2\n");
        }
        assertThat(Ran.lumbarReading(cases, "how", "-:1", "SUSPECTED_INJURY").status()).isEqualTo(1);
    }

    @Test
    void a_misspelt_option_is_rejected_for_any_case() {
        for (String one : List.of(FIFTEEN, "-:2")) {
            Ran ran = Ran.lumbarReading("{}\n{}\n", "why-not", one, "STRETCH", "--fromat", "json");

            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains("--fromat");
        }
    }

    @Test
    void a_case_with_problems_is_refused_with_them() {
        Ran ran = Ran.lumbarReading("pain: {quality: dul}\n", "why-not", "-", "STRETCH");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error: 'dul' is not an answer to pain.quality", "did you mean 'dull'?");
    }

    @Test
    void what_is_not_concluded_has_no_proof() {
        Ran ran = Ran.lumbar("how", FIFTEEN, "STOP_ACTIVITY");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("STOP_ACTIVITY is not concluded in this case", "why-not");
    }

    @Test
    void a_rule_that_calculates_is_not_evaluated_and_its_smallest_change_is_proved(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.drl"), """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "Twice the days call for a second look"
                    @source("K20")
                    @because("It has been long.")
                when
                    PainDays(count * 2 > 6)
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                """);
        String reason = "own.drl:8 has the expression 'count*2', which only the engine can evaluate";

        assertThat(asked("pain: {days: 2}", "why-not", folder).replaceAll("\\s+", " ")).contains(reason)
                .contains("pain.days: 2 -> 4 This is proved: no smaller change does it.");
        assertThat(asked("pain: {days: 9}", "how", folder).replaceAll("\\s+", " ")).contains(reason);
    }

    private static String asked(String one, String command, Path rules) {
        return Ran.lumbarReading(one, command, "-", "RECHECK_SIGNS", "--rules", rules.toString()).out();
    }

    @Test
    void a_conclusion_of_several_types_is_named_with_its_type() {
        assertThat(Ran.lumbar("why-not", FIFTEEN, "Contradiction:pain.quality").status()).isZero();
        assertThat(Ran.lumbar("why-not", FIFTEEN, "pain.quality").out()).contains("How does it feel");
    }

    @Test
    void rules_of_a_folder_are_questioned_the_same_way() {
        String night = "pain: {felt: yes, days: 5}\nfacts: [{NightPain: {level: 4}}]\n";
        String folder = "src/test/resources/org/lumbar/shell/cli/night-rules";

        assertThat(Ran.lumbarReading(night, "why-not", "-", "RECHECK_SIGNS", "--rules", folder).out())
                .contains("`level > $days`: the case has 4; $days is 5", "pain.days: 5 -> 3",
                        "facts: NightPain: {level: 4} -> {level: 6}").doesNotContain("add");
        assertThat(Ran.lumbarReading("pain: {days: 5}\n", "why-not", "-", "RECHECK_SIGNS", "--rules", folder).out())
                .contains("facts: add NightPain: {level: 6}\n").contains("proved: no smaller change does it");
        assertThat(Ran.lumbarReading(night, "why-not", "-", "RECHECK_SIGNS", "--rules", folder, "--format", "json")
                .out().replaceAll("\\s", "")).contains("{\"about\":\"facts.NightPain\",\"from\":{\"level\":4},\"to\":{\"level\":6}}");
        assertThat(Ran.lumbarReading(night, "why-not", "-", "STRETCH", "--rules", folder).out())
                .contains("No rule concludes this.");
    }
}
