package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;

class CheckAcceptTest {

    private static final String RULES = SmallRules.HEAD + SmallRules.strong() + "\n"
            + SmallRules.strong("Strong soreness tires", "", "FATIGUE_ACCUMULATES") + "\n"
            + SmallRules.strong("Strong soreness has a cause", "", "INSUFFICIENT_RECOVERY")
                    .replace("Caution(\"INSUFFICIENT_RECOVERY\")", "Cause(\"INSUFFICIENT_RECOVERY\", \"SPACING\")");

    @TempDir
    private Path folder;

    private Path rules;
    private Path cases;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        cases = folder.resolve("cases.yaml");
        Files.writeString(rules.resolve("strong.drl"), RULES);
    }

    private Ran accept(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"check", rules.toString(), "--examples", cases.toString(), "--accept"}, 0, args, 0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Ran.lumbar(args);
    }

    private String accepted(String before) throws IOException {
        Files.writeString(cases, before);
        accept();
        return Files.readString(cases);
    }

    @Test
    void actual_conclusions_replace_expected_ones_and_everything_else_stays() throws IOException {
        Files.writeString(cases, """
                # two that belong together
                case: Strong   # as reported
                pain: {intensity: strong}
                expect:
                  causes: [POOR_FORM, INSUFFICIENT_RECOVERY/SPACING]   # both
                  cautions:
                    # what to look at
                    - NORM_NOT_FOR_ELITE   # gone
                    - RECHECK_SIGNS        # stays
                ---

                case: Mild
                pain: {intensity: mild}
                expect: {cautions: []}
                """);

        Ran ran = accept();

        assertThat(Files.readString(cases)).isEqualTo("""
                # two that belong together
                case: Strong   # as reported
                pain: {intensity: strong}
                expect:
                  causes: [INSUFFICIENT_RECOVERY/SPACING]   # both
                  cautions:
                    # what to look at
                    - RECHECK_SIGNS        # stays
                    - FATIGUE_ACCUMULATES
                ---

                case: Mild
                pain: {intensity: mild}
                expect: {cautions: []}
                """);
        assertThat(ran.out()).contains("cautions: NORM_NOT_FOR_ELITE was expected", """
                %s
                  Strong
                    - 5: causes: POOR_FORM, INSUFFICIENT_RECOVERY/SPACING
                    + 5: causes: INSUFFICIENT_RECOVERY/SPACING
                    - 6: cautions: NORM_NOT_FOR_ELITE, RECHECK_SIGNS
                    + 6: cautions: RECHECK_SIGNS, FATIGUE_ACCUMULATES
                accepted: 2 expectations in 1 file
                """.formatted(cases));
        assertThat(ran.status()).isZero();
        assertThat(accept().out()).contains("2 passed, 0 failed").doesNotContain("accepted");
    }

    @Test
    void every_way_of_writing_an_expectation_is_rewritten_in_its_own_way() throws IOException {
        assertThat(accepted("pain: {intensity: strong}\nexpect: {cautions: none}\n"))
                .isEqualTo("pain: {intensity: strong}\nexpect: {cautions: [RECHECK_SIGNS, FATIGUE_ACCUMULATES]}\n");
        assertThat(accepted("pain: {intensity: strong}\nexpect: {causes: [POOR_FORM]}\n"))
                .isEqualTo("pain: {intensity: strong}\nexpect: {causes: [INSUFFICIENT_RECOVERY]}\n");
        assertThat(accepted("pain: {intensity: mild}\nexpect:\n  causes:\n  - POOR_FORM\n  cautions: []\n"))
                .isEqualTo("pain: {intensity: mild}\nexpect:\n  causes:\n    []\n  cautions: []\n");
        assertThat(accepted("pain: {intensity: mild}\nexpect: {diagnosis: DOMS}\n"))
                .isEqualTo("pain: {intensity: mild}\nexpect: {diagnosis: none}\n");
        assertThat(accepted("pain: {intensity: strong}\nexpect: {causes: POOR_FORM}\n"))
                .isEqualTo("pain: {intensity: strong}\nexpect: {causes: INSUFFICIENT_RECOVERY}\n");
        assertThat(accepted("pain: {intensity: strong}\nexpect: {causes: POOR_FORM/ROUNDED_BACK}\n"))
                .isEqualTo("pain: {intensity: strong}\nexpect: {causes: INSUFFICIENT_RECOVERY/SPACING}\n");
        assertThat(accepted("""
                pain: {intensity: strong}
                expect:
                  cautions: {includes: [NORM_NOT_FOR_ELITE, RECHECK_SIGNS], excludes: [FATIGUE_ACCUMULATES]}
                  rules: {excludes: [Strong soreness tires], includes: [Strong soreness has a cause]}
                """)).isEqualTo("""
                pain: {intensity: strong}
                expect:
                  cautions: {includes: [RECHECK_SIGNS], excludes: []}
                  rules: {excludes: [], includes: [Strong soreness has a cause]}
                """);
    }

    @Test
    void json_line_breaks_and_a_byte_order_mark_are_kept() throws IOException {
        assertThat(accepted("\uFEFFpain: {intensity: strong}\r\nexpect:\r\n  cautions:\r\n  - RECHECK_SIGNS\r\n"))
                .isEqualTo("\uFEFFpain: {intensity: strong}\r\nexpect:\r\n  cautions:\r\n  - RECHECK_SIGNS\r\n"
                        + "  - FATIGUE_ACCUMULATES\r\n");
        assertThat(accepted("pain: {intensity: strong}\nexpect:\n  cautions:\n    - RECHECK_SIGNS"))
                .isEqualTo("pain: {intensity: strong}\nexpect:\n  cautions:\n    - RECHECK_SIGNS\n    - FATIGUE_ACCUMULATES");
        cases = folder.resolve("cases.ndjson");
        assertThat(accepted("""
                {"case": "Ü 🏋", "pain": {"intensity": "mild"}, "expect": {"cautions": ["RECHECK_SIGNS"]}}

                {"pain": {"intensity": "strong"}, "expect": {"cautions": ["RECHECK_SIGNS"], "causes": "POOR_FORM"}}
                """)).isEqualTo("""
                {"case": "Ü 🏋", "pain": {"intensity": "mild"}, "expect": {"cautions": []}}

                {"pain": {"intensity": "strong"}, "expect": {"cautions": ["RECHECK_SIGNS", "FATIGUE_ACCUMULATES"], "causes": "INSUFFICIENT_RECOVERY"}}
                """);
    }

    @Test
    void nothing_is_written_where_a_case_cannot_be_read() throws IOException {
        String text = """
                pain: {intensity: strong}
                expect: {cautions: none}
                ---
                pain: {intensity: srtong}
                expect: {cautions: none}
                """;
        Files.writeString(cases, text);

        Ran ran = accept();

        assertThat(Files.readString(cases)).isEqualTo(text);
        assertThat(ran.out()).endsWith("nothing was accepted: " + cases + "#2 could not be read or decided\n");
        assertThat(ran.status()).isOne();
    }

    @Test
    void nothing_is_written_where_the_rules_are_wrong_or_break_a_guarantee() throws IOException {
        String text = "pain: {intensity: strong}\nexpect: {cautions: none}\n";
        Files.writeString(cases, text);
        Files.writeString(rules.resolve("guarantees.yaml"), """
                - guarantee: Strong soreness never tires.
                  whenever: {pain.intensity: strong}
                  never: [Caution FATIGUE_ACCUMULATES]
                """);

        Ran ran = accept();

        assertThat(ran.out()).endsWith("nothing was accepted: a guarantee does not hold\n");
        assertThat(ran.status()).isOne();
        Files.writeString(rules.resolve("guarantees.yaml"), "- guarantee: Strong soreness never tires.\n");
        assertThat(accept().out()).endsWith("nothing was accepted: the guarantees could not be checked\n");
        Files.delete(rules.resolve("guarantees.yaml"));
        Files.writeString(rules.resolve("strong.drl"), RULES.replace("grade ==", "grad =="));
        assertThat(accept().out()).endsWith("nothing was accepted: the rules cannot be used\n");
        assertThat(Files.readString(cases)).isEqualTo(text);
    }

    @Test
    void a_file_keeps_its_permissions_and_what_points_to_it() throws IOException {
        Files.writeString(cases, "pain: {intensity: strong}\nexpect: {cautions: none}\n");
        Files.setPosixFilePermissions(cases, PosixFilePermissions.fromString("rw-r-----"));
        Path file = cases;
        cases = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

        accept();

        assertThat(Files.readString(file)).contains("[RECHECK_SIGNS, FATIGUE_ACCUMULATES]");
        assertThat(Files.isSymbolicLink(cases)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("rules", "cases.yaml", "link.yaml");
    }

    @Test
    void other_formats_report_what_was_accepted_next_to_the_result() throws IOException {
        Files.writeString(cases, "pain: {intensity: strong}\nexpect: {cautions: none}\n");

        Ran ran = accept("--format", "json");

        assertThat(ran.out()).startsWith("{").endsWith("}\n");
        assertThat(ran.err()).endsWith("accepted: 1 expectation in 1 file\n");
        assertThat(accept("--watch").status()).isEqualTo(2);
    }
}
