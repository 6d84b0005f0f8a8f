package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Without;
import org.lumbar.shell.engine.RuleCache;

class AskCommandTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/org/lumbar/shell/cli/ask");

    @TempDir
    private Path folder;

    /** What is typed follows each prompt, as on a terminal; {@code -Dlumbar.renew=true} writes what is shown. */
    @EnabledIf("org.lumbar.ShownRules#areAll")
    @TestFactory
    Stream<DynamicTest> what_is_typed_is_answered_as_in_the_transcripts() throws IOException {
        return Files.list(TRANSCRIPTS).sorted().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String transcript = Files.readString(file);
            StringBuilder typed = new StringBuilder();
            transcript.lines().filter(line -> line.startsWith("> ")).forEach(line -> typed.append(line.substring(2)).append('\n'));
            String shown = live(typed.toString(), "ask");
            if (Renewal.asked()) {
                Files.writeString(file, shown);
            }
            assertThat(shown).isEqualTo(transcript);
        }));
    }

    @Test
    void a_pipe_is_answered_on_standard_output_and_asked_on_standard_error() {
        Ran ran = Ran.lumbarReading("pain.quality: sharp\nyes\n", "ask", "-");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("THIS IS LIKELY AN INJURY, NOT MERE SORENESS\n");
        assertThat(ran.err()).contains("1. How does it feel").doesNotContain("THIS IS LIKELY");
    }

    @Test
    void a_wrong_line_of_a_pipe_is_a_problem_with_its_line_and_nothing_is_concluded() {
        Ran ran = Ran.lumbarReading("dull\nperhaps\n", "ask");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("2:1: error: this is not an answer to symptoms.reduced-range-of-motion");
    }

    @Test
    void a_line_that_does_not_end_is_a_wrong_one() {
        Ran ran = Ran.lumbarReading("a".repeat(5_000_000), "ask");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("1:1: error: this is not an answer to pain.quality").hasSizeLessThan(5_000);
    }

    @Test
    void without_a_solver_the_rules_ask_in_their_own_order_and_nothing_is_called_proved() {
        Without.library("logicng", AskCommandTest.class, "withoutASolver");
    }

    static void withoutASolver() {
        Ran piped = Ran.lumbarReading("sharp\nsymptoms.tingling: yes\n", "ask", "-");
        String asked = live("1\nsharp\nyes\nquit\n", "ask");

        assertThat(piped.status()).as(piped.err()).isZero();
        assertThat(piped.out()).startsWith("THIS IS LIKELY AN INJURY, NOT MERE SORENESS\n");
        assertThat(asked.replaceAll("\\s+", " ")).contains("It is not proved that nothing else matters: to say what holds for every case, add org.logicng",
                "1. How does it feel", "The rules ask nothing more; it is not proved that nothing more matters.")
                .doesNotContain("That settles what this is", "Usually about");
    }

    @Test
    void what_a_pipe_leaves_out_is_not_known() {
        Ran ran = Ran.lumbarReading("dull\n", "ask");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("LOOKS LIKE").doesNotContain("no,");
    }

    @Test
    void a_word_for_one_of_several_questions_is_noted_for_that_one() {
        String first = "\n  Noted for 2a only.\n";

        assertThat(live("1\ndull\nyes\nquit\n", "ask")).contains(first);
        assertThat(live("1\ndull\nno no\nquit\n", "ask")).contains("\n  Noted for 2a and 2b only.\n");
        assertThat(live("1\ndull\nnone\nquit\n", "ask")).doesNotContain("Noted for");
    }

    @Test
    void none_is_no_to_a_single_question_too() throws IOException {
        Path file = folder.resolve("back.yaml");
        live("1\ndull\nno\nnone\nquit\n", "ask", file.toString());

        assertThat(Files.readString(file)).isEqualTo("pain:\n  quality: dull\nsymptoms:\n  reduced-range-of-motion: no\n  tingling: no\n");
    }

    @Test
    void a_beginning_that_fits_several_answers_names_them() {
        assertThat(live("1\ndull\nnone\n1\nno\nm\nquit\n", "ask")).contains("I do not understand 'm'. This fits 2 and 3: type a number.");
    }

    @Test
    void each_answer_is_saved_and_only_its_line_is_touched() throws IOException {
        Path file = folder.resolve("back.yaml");
        Files.writeString(file, "# mine\nsymptoms:\n  tingling: no # sure\npain: {quality: dull}\nexpect:\n  diagnosis: DOMS\n");

        live("1\nn\nquit\n", "ask", file.toString());

        assertThat(Files.readString(file)).isEqualTo("# mine\nsymptoms:\n  tingling: no # sure\n  reduced-range-of-motion: no\n"
                + "pain: {quality: dull}\nexpect:\n  diagnosis: DOMS\n");
    }

    @Test
    void the_end_of_input_loses_nothing_and_the_next_run_continues() throws IOException {
        Path file = folder.resolve("back.yaml");
        live("1\ndull\nno\n", "ask", file.toString());

        assertThat(Files.readString(file)).isEqualTo("pain:\n  quality: dull\nsymptoms:\n  reduced-range-of-motion: no\n");
        assertThat(live("1\n", "ask", file.toString())).contains("Continuing", "2 answers", "\n3a. ");
    }

    @Test
    void one_of_several_cases_is_continued_by_its_number() throws IOException {
        Path file = folder.resolve("two.yaml");
        Files.writeString(file, "case: one\npain: {quality: sharp}\n---\ncase: two\n---\ncase: three\n");

        live("1\ndull\nquit\n", "ask", file + "#2");

        assertThat(Files.readString(file)).isEqualTo("case: one\npain: {quality: sharp}\n---\ncase: two\npain:\n  quality: dull\n---\ncase: three\n");
        assertThat(Ran.lumbarReading("", "ask", file.toString()).status()).isEqualTo(1);
    }

    @Test
    void a_case_in_json_stays_json_and_only_its_answers_are_touched() throws IOException {
        Path laidOut = folder.resolve("back.json");
        Files.writeString(laidOut, "{\n  \"about\": \"mine\",\n  \"pain\": {\n    \"quality\": \"dull\"\n  },\n"
                + "  \"expect\": {\"diagnosis\": \"DOMS\"}\n}\n");
        live("1\nn\nback\nskip\nback\nback\nsharp dull\nquit\n", "ask", laidOut.toString());
        String both = Files.readString(laidOut);
        live("1\nanswers\n1\nsharp\nquit\n", "ask", laidOut.toString());
        Path lines = folder.resolve("all.ndjson");
        Files.writeString(lines, "{\"pain\": {\"quality\": \"sharp\"}}\n{\"case\": \"two\"}\n");
        live("1\nmild burn\nquit\n", "ask", lines + "#2");
        Path made = folder.resolve("new.json");
        live("1\ndull\nn\nn\nsave " + made + "\nquit\n", "ask");

        assertThat(both).contains("\"quality\": [\"dull\",\"sharp\"]\n");
        assertThat(Files.readString(laidOut)).isEqualTo("{\n  \"about\": \"mine\",\n  \"pain\": {\n    \"quality\": \"sharp\"\n  },\n"
                + "  \"expect\": {\"diagnosis\": \"DOMS\"},\n  \"symptoms\": {\"reduced-range-of-motion\": \"unknown\"}\n}\n");
        assertThat(Files.readString(lines)).isEqualTo("{\"pain\": {\"quality\": \"sharp\"}}\n{\"case\": \"two\", \"pain\": {\"quality\": \"mild-burn\"}}\n");
        assertThat(Files.readString(made)).isEqualTo("{\n  \"pain\": {\"quality\": \"dull\"},\n"
                + "  \"symptoms\": {\"reduced-range-of-motion\": \"no\", \"tingling\": \"no\"}\n}\n");
        assertThat(live("1\n", "ask", made.toString())).contains("Continuing", "3 answers");
    }

    @Test
    void several_answers_are_taken_in_any_order_but_not_beside_one_that_stands_alone() throws IOException {
        Path file = folder.resolve("both.yaml");
        String shown = live("1\n1 5\nsharp, dull\nquit\n", "ask", file.toString());

        assertThat(shown.replaceAll("\\s+", " ")).contains("One of these cannot be combined with others: type it alone, or only the others.");
        assertThat(Files.readString(file)).isEqualTo("pain:\n  quality: [dull, sharp]\n");
    }

    @Test
    void an_offered_answer_is_taken_even_if_it_sounds_like_unknown() throws IOException {
        Path file = folder.resolve("unsure.yaml");
        live("1\ndull\nn\nn\nn\nn\nnot sure\nnot sure\nquit\n", "ask", file.toString());

        assertThat(file).content().contains("own-judgement: unsure", "other-unusual: unknown");
    }

    @EnabledIf("org.lumbar.ShownRules#areAll")
    @Test
    void an_emergency_is_named_wherever_it_is_typed() {
        String shown = live("1\nit went numb\nn\nfever\npins and needles\nquit\n", "ask").replaceAll("\\s+", " ");

        assertThat(shown).contains("I do not understand 'it went numb'. That belongs to another question: Does anything near",
                "I do not understand 'fever'. That belongs to another question: Is there anything else unusual?", "(our examples). Get emergency care now",
                "I do not understand 'pins and needles'. That belongs to another question: Do you feel any tingling, such as pins and needles, in your "
                + "back, buttocks or legs? Type 1");
    }

    @Test
    void without_a_file_nothing_is_written_unless_asked_for() throws IOException {
        Path file = folder.resolve("new.yaml");

        assertThat(live("1\ndull\nquit\n", "ask")).endsWith("Nothing was saved.\n");
        assertThat(live("1\ndull\nsave " + file + "\nn\nquit\n", "ask")).contains("Saved in ");
        assertThat(Files.readString(file)).isEqualTo("pain:\n  quality: dull\nsymptoms:\n  reduced-range-of-motion: no\n");
    }

    @Test
    void wrong_usage_is_distinguished() {
        assertThat(Ran.lumbar("ask", "one.yaml", "two.yaml").status()).isEqualTo(2);
    }

    @Test
    void other_rules_are_used_without_a_line_of_java() {
        Ran ran = Ran.lumbarReading("yes\ndry\n", "ask", "--rules", "src/it/plants/rules");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("\n1. ");
        assertThat(ran.out()).startsWith("IT IS THIRSTY\n  The plant is wilting and the soil is dry.\n");
    }

    @Test
    void a_proof_is_one_self_contained_page() {
        Ran ran = Ran.lumbar("how", "--format", "html", "examples/back-after-a-lay-off.yaml", "DOMS");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("<!doctype html>").contains("<svg", "most likely delayed-onset").doesNotContain("<script", "src=");
    }

    private static String live(String typed, String... args) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Console console = new Console(new Echo(typed, out), out, out, new Terminal(80, false, false, true, false), RuleCache.none());
        Main.run(console, args);
        return shown.toString(StandardCharsets.UTF_8);
    }

    /** Shows what is typed as it is read. */
    private static final class Echo extends InputStream {
        private final byte[] typed;
        private final PrintStream shown;
        private int at;

        Echo(String typed, PrintStream shown) {
            this.typed = typed.getBytes(StandardCharsets.UTF_8);
            this.shown = shown;
        }

        @Override
        public int read() {
            if (at >= typed.length) {
                return -1;
            }
            shown.write(typed[at]);
            return typed[at++];
        }
    }
}
