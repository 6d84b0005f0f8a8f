package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

    private static final String RULES = """
            package org.lumbar.rules;

            import org.lumbar.facts.*;
            import org.lumbar.findings.*;

            rule "A long time is a reason to look at the signs again"
                @source("K110")
                @because("It has lasted {count} days.")
            when
                PainDays($count : count, count > 14)
                not PainPattern(course == Course.RECURRING)
            then
                insertLogical(new Caution("RECHECK_SIGNS"));
            end
            """;

    private static final String NIGHT = """
            package org.lumbar.rules;

            import org.lumbar.findings.*;

            declare NightPain
                @question("pain.night")
                @asks("How bad is it at night?")
                @min(0)
                @max(10)
                level : int
            end

            rule "Pain at night is a reason to look at the signs again"
                @source("K110")
                @because("It is {level} of 10 at night.")
            when
                NightPain($level : level, level >= 3)
            then
                insertLogical(new Caution("RECHECK_SIGNS"));
            end
            """;

    private static final String WORDS = """
            package org.lumbar.rules;

            import org.lumbar.findings.*;

            declare NightPain
                @question("pain.night")
                @asks("How bad is it at night?")
                level : String @words("none, some, much")
            end

            rule "Much pain at night is a reason to look at the signs again"
                @source("K110")
                @because("It is bad at night.")
            when
                NightPain(level == "much")
            then
                insertLogical(new Caution("RECHECK_SIGNS"));
            end
            """;

    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        before = Files.createDirectory(folder.resolve("before"));
        after = Files.createDirectory(folder.resolve("after"));
        Files.writeString(before.resolve("rules.drl"), RULES);
        Files.writeString(after.resolve("rules.drl"), RULES);
    }

    @Test
    void rules_that_are_worded_differently_but_mean_the_same_are_proved_equal() throws IOException {
        Files.writeString(after.resolve("rules.drl"), RULES.replace("count > 14", "count >= 15")
                .replace("A long time", "More than two weeks"));

        Ran ran = diff();

        assertThat(ran.out()).isEqualTo("the same for every possible case; this is proved\n");
        assertThat(ran.status()).isZero();
    }

    @Test
    void two_rule_bases_are_needed() {
        String help = "\ntry 'lumbar diff --help'\n";

        assertThat(Ran.lumbar("diff", before.toString())).isEqualTo(new Ran(2, "", "error: two rule bases are needed: OLD and NEW" + help));
        assertThat(Ran.lumbar("diff")).isEqualTo(Ran.lumbar("diff", before.toString()));
        assertThat(Ran.lumbar("diff", "a", "b", "c")).isEqualTo(new Ran(2, "", "error: Unmatched argument at index 3: 'c'" + help));
        assertThat(Ran.lumbar("diff", "--git", "HEAD", before.toString(), after.toString()))
                .isEqualTo(new Ran(2, "", "error: --git takes the place of OLD: name NEW alone" + help));
    }

    @Test
    void a_threshold_that_moved_is_shown_by_the_smallest_case_on_each_side() throws IOException {
        Files.writeString(after.resolve("rules.drl"), RULES.replace("count > 14", "count > 13"));

        Ran ran = diff();

        assertThat(ran.out()).contains("Caution RECHECK_SIGNS: ", "  + now also with pain.days: 14\n",
                ": not concluded: 'A long time is a reason to look at the signs again' (rules.drl:6) lacks "
                        + "PainDays($count : count, count > 14)",
                ": concluded by 'A long time is a reason to look at the signs again' (rules.drl:6)",
                "1 conclusion is drawn for different cases than before; all others for the same cases; this is proved")
                .doesNotContain("  - no longer");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void the_rule_that_no_longer_fires_is_named_even_if_its_conclusion_is_only_partly_given() throws IOException {
        String remedy = RULES.replace("new Caution(\"RECHECK_SIGNS\")", "new Remedy(\"ICE\", Purpose.NOW, Firmness.OFFERED)");
        Files.writeString(before.resolve("rules.drl"), remedy);
        Files.writeString(after.resolve("rules.drl"), remedy.replace("count > 14", "count > 15"));

        assertThat(diff().out()).contains("Remedy ICE/NOW/OFFERED: ", ": not concluded: 'A long time is a reason to look at the "
                + "signs again' (rules.drl:6) lacks PainDays($count : count, count > 15)");
    }

    @Test
    void a_code_that_only_one_of_them_knows_is_a_difference() throws IOException {
        String wording = Files.readString(Path.of("rules/wording.yaml"));
        Files.writeString(after.resolve("wording.yaml"), wording);
        Files.writeString(before.resolve("wording.yaml"), wording
                .replace("[EMERGENCY_SIGNS, RECHECK_SIGNS,", "[EMERGENCY_SIGNS, LOOK_AGAIN, RECHECK_SIGNS,")
                .replace("    RECHECK_SIGNS: >-", "    LOOK_AGAIN: Look again.\n    RECHECK_SIGNS: >-"));
        Files.writeString(before.resolve("rules.drl"), RULES.replace("RECHECK_SIGNS", "LOOK_AGAIN"));

        Ran ran = diff();

        assertThat(ran.out()).contains("- Caution LOOK_AGAIN", "+ Caution RECHECK_SIGNS", "  - no longer with pain.days: 15\n",
                ": not concluded: there is no such conclusion");
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "@max(10)| @max(4)| pain.night: 0 to 10| pain.night: 0 to 4",
            "@min(0)| @min(1)| pain.night: 0 to 10| pain.night: 1 to 10"})
    void an_answer_that_only_one_of_them_takes_is_a_difference(String was, String is, String gone, String come) throws IOException {
        Files.writeString(before.resolve("night.drl"), NIGHT);
        Files.writeString(after.resolve("night.drl"), NIGHT.replace(was, is));

        Ran ran = diff();

        assertThat(ran.out()).isEqualTo("""
                questions and answers
                  - %s
                  + %s

                the same for every case that both accept; this is proved
                """.formatted(gone, come));
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void what_the_answers_to_a_new_question_change_is_shown() throws IOException {
        Files.writeString(after.resolve("night.drl"), NIGHT);

        Ran ran = diff();

        assertThat(ran.out()).startsWith("questions and answers\n  + pain.night\n\nCaution RECHECK_SIGNS: ").contains(
                "  + now also with pain.night: 3\n",
                "not concluded: 'A long time is a reason to look at the signs again'",
                "concluded by 'Pain at night is a reason to look at the signs again' (night.drl:13)",
                "all others for the same cases, among those that both accept; this is proved");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void what_a_removed_question_changes_is_shown() throws IOException {
        Files.writeString(before.resolve("night.drl"), NIGHT.replace("@question(\"pain.night\")", "")
                .replaceAll("    @(asks|min|max).*\n", ""));

        assertThat(diff().out()).contains("  - facts.NightPain\n", "  - no longer with facts.NightPain: {level: 3}\n");
    }

    @Test
    void a_conclusion_that_no_rule_draws_any_more_is_not_taken_for_an_answer() throws IOException {
        String marked = """

                declare Marked
                    code : String
                end

                rule "Long"
                    @source("K110")
                    @because("It is long.")
                when
                    PainDays(count > 14)
                then
                    insertLogical(new Marked("LONG"));
                end
                """;
        String rules = RULES.replace("    not PainPattern", "    Marked()\n    not PainPattern");
        Files.writeString(before.resolve("rules.drl"), rules + marked);
        Files.writeString(after.resolve("rules.drl"), rules + marked.substring(0, marked.indexOf("rule")));

        assertThat(diff().out()).contains("  - no longer with pain.days: 15\n").doesNotContain("now also");
    }

    @Test
    void a_list_in_place_of_one_answer_is_a_difference() throws IOException {
        Files.writeString(before.resolve("night.drl"), WORDS);
        Files.writeString(after.resolve("night.drl"), WORDS.replace("at night?\")", "at night?\") @list"));

        assertThat(diff().out()).startsWith("questions and answers\n  + pain.night: several answers\n");
    }

    @Test
    void lost_and_gained_conclusions_both_have_a_case() throws IOException {
        Files.writeString(after.resolve("rules.drl"), RULES.replace("Course.RECURRING", "Course.CONTINUOUS"));

        assertThat(diff().out()).contains("  + now also with pain.days: 15, pain.pattern: recurring\n",
                "  - no longer with pain.days: 15, pain.pattern: continuous\n");
    }

    @Test
    void conclusions_that_only_one_can_draw_come_first() throws IOException {
        Files.writeString(after.resolve("rules.drl"), RULES.replace("RECHECK_SIGNS", "STANDING_NOTICE"));

        Ran ran = diff();

        assertThat(ran.out()).startsWith("""
                conclusions that only one of them can draw
                  - Caution RECHECK_SIGNS
                  + Caution STANDING_NOTICE
                """);
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void programs_get_the_same() throws IOException {
        Files.writeString(after.resolve("rules.drl"), RULES.replace("count > 14", "count > 13"));

        assertThat(Ran.lumbar("diff", before.toString(), after.toString(), "--format", "json").out())
                .contains("\"same\": false", "\"conclusion\": \"Caution RECHECK_SIGNS\"", "\"gained\": {",
                        "\"pain.days: 14\"");
    }

    @Test
    void rules_outside_the_language_are_named_and_nothing_is_claimed() throws IOException {
        Files.writeString(after.resolve("rules.drl"), RULES.replace("PainDays($count : count, count > 14)",
                "PainDays($count : count, count * count > 200)"));

        Ran ran = diff();

        assertThat(ran.status()).isNotZero();
        assertThat(ran.out()).startsWith("rules.drl:10:30: error: this divides by zero or gets too large").doesNotContain("proved");
        assertThat(ran.err()).isEmpty();
    }

    private Ran diff() {
        return Ran.lumbar("diff", before.toString(), after.toString());
    }
}
