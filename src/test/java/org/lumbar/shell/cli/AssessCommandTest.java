package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class AssessCommandTest {

    private static final String GOOD = "{\"case\": \"Sets of fifteen\", \"pain\": {\"quality\": \"dull\"}}\n";
    private static final String BAD = "{\"pain\": {\"quality\": \"dul\"}}\n";

    @TempDir
    private Path folder;

    @Test
    void a_case_is_explained_in_plain_text_of_eighty_columns() throws IOException {
        Ran ran = Ran.lumbar("assess", file("case.yaml", "pain: {quality: sharp}\n"));

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Why", "You call it 'sharp'").doesNotContain("\u001b");
        assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void the_width_and_the_trail_can_be_chosen() throws IOException {
        Ran ran = Ran.lumbar("assess", file("a.yaml", "pain: {quality: sharp}\n"), "--width", "40", "--trail", "none");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("What it is").doesNotContain("Why", "[1]");
        assertThat(ran.out().lines().skip(1)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void paths_alone_are_read_as_with_an_option_that_changes_nothing() throws IOException {
        String good = file("good.yaml", "pain: {quality: sharp}\n");
        String bad = file("bad.yaml", "pain: {quality: dul}\n");
        List<List<String>> lines = List.of(List.of(good), List.of(good, bad), List.of(bad), List.of(folder.toString()),
                List.of("none.yaml"), List.of(""), List.of("-"), List.of("-", good), List.of("-x"), List.of());
        for (List<String> paths : lines) {
            List<String> longer = new ArrayList<>(List.of("assess", "--trail", "short"));
            longer.addAll(paths);
            List<String> alone = new ArrayList<>(List.of("assess"));
            alone.addAll(paths);

            assertThat(Ran.lumbarReading(GOOD + BAD, alone.toArray(String[]::new))).as("assess %s", paths)
                    .isEqualTo(Ran.lumbarReading(GOOD + BAD, longer.toArray(String[]::new)));
        }
    }

    @Test
    void one_case_is_an_array_of_one_in_json() {
        Ran ran = Ran.lumbarReading(GOOD, "assess", "-", "--format", "json");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("[\n  {\n    \"case\": \"Sets of fifteen\",\n    \"source\": \"-")
                .contains("\"trail\": [").endsWith("\n]\n");
    }

    @Test
    void the_trail_shapes_json_too() {
        assertThat(Ran.lumbarReading(GOOD, "assess", "-", "--format", "ndjson", "--trail", "none").out())
                .contains("\"conclusions\":[").doesNotContain("\"trail\"");
        assertThat(Ran.lumbarReading(GOOD, "assess", "-", "--format", "ndjson", "--trail", "short").out())
                .contains("\"trail\":[{\"step\":1,", "\"source\":[\"K").doesNotContain("\"says\"");
    }

    @Test
    void a_case_that_cannot_be_read_does_not_stop_the_others() {
        Ran ran = Ran.lumbarReading(GOOD + BAD + GOOD, "assess", "-", "--format", "ndjson");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(3).satisfiesExactly(
                first -> assertThat(first).contains("\"conclusions\":[{\"id\":\"c1\""),
                second -> assertThat(second).startsWith("{\"source\":\"-:2\",\"problems\":[{\"path\":\"-\",\"line\":2,"),
                third -> assertThat(third).contains("\"conclusions\":[{\"id\":\"c1\""));
        assertThat(ran.err()).startsWith("-:2:22: error: ").contains("^^^", "did you mean 'dull'?");
    }

    @Test
    void problems_do_not_mix_with_results() throws IOException {
        Ran ran = Ran.lumbar("assess", file("bad.yaml", "pain: {quality: dul}\n"), file("none.txt", "").concat("x"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("bad.yaml:1:17: error: ").contains("none.txtx: error: there is no such file");
    }

    @Test
    void rules_in_a_folder_replace_the_packaged_ones() throws IOException {
        rule("Anything sharp is looked at", "PainQuality(quality == Quality.SHARP)");

        Ran ran = Ran.lumbarReading("pain: {quality: sharp}", "assess", "-", "--rules", folder.toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("This is for education only", "[1] It is sharp. K01");
    }

    @Test
    void rules_that_cannot_be_used_are_shown_with_their_place() throws IOException {
        Files.writeString(folder.resolve("broken.drl"), "package org.lumbar.rules;\nrule \"x\" when Nothing( then end\n");

        Ran ran = Ran.lumbarReading("{}", "assess", "-", "--rules", folder.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("broken.drl:").contains(": error: ").doesNotContain("\tat ");
    }

    @Test
    void rules_that_do_not_terminate_are_a_problem_of_the_case_that_triggers_them() throws IOException {
        Files.writeString(folder.resolve("ticks.drl"), """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                declare Tick n : int end
                rule "It begins"
                    @source("K01")
                    @because("It is sharp.")
                when
                    PainQuality(quality == Quality.SHARP)
                then
                    insertLogical(new Tick(1));
                end
                rule "It goes on"
                    @source("K01")
                    @because("On and on.")
                when
                    Tick($n : n)
                then
                    insertLogical(new Tick($n + 1));
                end
                """);

        Ran ran = Ran.lumbarReading("{\"pain\": {\"quality\": \"sharp\"}}\n" + GOOD, "assess", "-", "--format", "ndjson",
                "--rules", folder.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(2).last().asString().contains("\"conclusions\":[]");
        assertThat(ran.err()).startsWith("-:1:1: error: the rules were stopped for this case").contains("'It goes on'");
    }

    @Test
    void schemas_are_json() {
        Ran ran = Ran.lumbar("schema");
        Ran result = Ran.lumbar("schema", "--result");

        assertThat(ran.status() + result.status()).isZero();
        assertThat(new ObjectMapper().readTree(ran.out()).get("properties").has("training")).isTrue();
        assertThat(new ObjectMapper().readTree(result.out()).get("$defs").get("result").get("properties").has("trail")).isTrue();
    }

    @Test
    void the_version_names_all_that_an_answer_depends_on() {
        assertThat(Ran.lumbar("--version").out()).containsPattern(
                "^lumbar 1[.]0[.]0\nrules +1[.]0[.]0, fingerprint [0-9a-f]{64}\nJava +\\d.*\nDrools +\\d.*\n$");
    }

    private void rule(String name, String condition) throws IOException {
        Files.writeString(folder.resolve("own.drl"), """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "%s"
                    @source("K01")
                    @because("It is sharp.")
                when
                    %s
                then
                    insertLogical(new Caution("STANDING_NOTICE"));
                end
                """.formatted(name, condition));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_skipped_file_in_a_folder_is_reported(@org.junit.jupiter.api.io.TempDir Path cases) throws Exception {
        Files.writeString(cases.resolve("one.yaml"), "pain: {felt: no}\n");
        Files.writeString(cases.resolve("mycase.txt"), "pain: {felt: no}\n");

        assertThat(Ran.lumbar("assess", cases.toString())).satisfies(ran -> {
            assertThat(ran.status()).isZero();
            assertThat(ran.err()).isEqualTo("note: '" + cases + "/mycase.txt' is skipped: "
                    + "a case file ends in .yaml, .yml, .json, .ndjson or .jsonl\n");
        });
    }
}
