package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.shell.engine.RuleCache;

class MainTest {

    @Test
    void help_is_a_command_too() {
        assertThat(Ran.lumbar("help", "assess")).isEqualTo(Ran.lumbar("assess", "--help"));
        assertThat(Ran.lumbar("help")).isEqualTo(Ran.lumbar("--help"));
        assertThat(Ran.lumbar("help", "asess").err()).contains("did you mean 'assess'?");
    }

    @Test
    void help_goes_to_standard_output_and_names_the_commands() {
        Ran ran = Ran.lumbar("--help");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("Usage: lumbar").contains(commands().toList()).contains("--version");
        assertThat(ran.err()).isEmpty();
    }

    static Stream<String> commands() {
        return Main.line(new Console(System.in, System.out, System.err, Terminal.NONE, RuleCache.none())).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_has_help_of_its_own(String command) {
        Ran ran = Ran.lumbar(command, "--help");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("Usage: lumbar " + command);
    }

    @Test
    void a_command_is_needed() {
        assertThat(Ran.lumbar()).isEqualTo(
                new Ran(2, "", "error: Missing required subcommand\ntry 'lumbar --help'\n"));
    }

    @Test
    void assess_needs_a_path() {
        assertThat(Ran.lumbar("assess")).isEqualTo(
                new Ran(2, "", "error: Missing required parameter: 'PATH'\ntry 'lumbar assess --help'\n"));
    }

    @Test
    void the_nearest_command_is_offered() {
        Ran ran = Ran.lumbar("asess", "a.yaml");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean 'assess'?");
    }

    @Test
    void the_nearest_option_is_offered() {
        Ran ran = Ran.lumbar("assess", "a.yaml", "--fromat", "json");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean '--format'?");
    }

    @Test
    void a_format_that_does_not_exist_is_wrong_usage() {
        Ran ran = Ran.lumbar("assess", "a.yaml", "--format", "xml");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("'--format'").contains("'xml' is not one of text, json, ndjson");
    }

    @Test
    void an_empty_path_is_wrong_usage() {
        for (String[] args : new String[][] {{"assess", ""}, {"assess", "a.yaml", "--rules", ""}, {"how", "", "ICE"},
                {"why-not", "", "ICE"}, {"check", ""}, {"check", "--examples", ""}}) {
            Ran ran = Ran.lumbar(args);

            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains("the path is empty; write . for this folder");
        }
    }

    @Test
    void an_impossible_path_is_reported_in_plain_words() {
        assertThat(Ran.lumbar("assess", "a.yaml", "--rules", "a\0b")).satisfies(ran -> {
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains("no file or folder can have this name here").doesNotContain("java", "Path)");
        });
        assertThat(Ran.lumbar("assess", "a\0b").err()).contains("there is no such file or folder");
    }

    @Test
    void a_path_that_begins_with_a_dash_gets_advice() {
        assertThat(Ran.lumbar("assess", "-dash.yaml").err())
                .contains("a path or name that begins with '-' goes after '--'");
        assertThat(Ran.lumbar("assess", "--", "-dash.yaml").err()).startsWith("-dash.yaml:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"29", "0", "-5", "wide"})
    void a_width_that_makes_no_sense_is_wrong_usage(String width) {
        Ran ran = Ran.lumbar("assess", "a.yaml", "--width", width);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--width");
    }
}
