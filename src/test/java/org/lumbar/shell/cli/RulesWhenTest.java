package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.SmallRules;

/** Exactly when a conclusion is drawn, on the command line. */
class RulesWhenTest {

    @Test
    void independent_conditions_are_listed_one_by_one() {
        Ran ran = Ran.lumbar("rules", "--when", "LESS_VOLUME", "--width", "200");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("""
                If and only if all of these hold:
                  - Do you feel any soreness, discomfort or pain at all? yes or not answered
                """, """
                  - one of these:
                    - Do you train at very high intensity for many workouts in a row? yes
                    - How many repetitions do you do in a deadlift set? 9 or more
                """).doesNotContain("training.");
    }

    @EnabledIf("org.lumbar.ShownRules#areAll")
    @Test
    void dependent_conditions_are_shown_as_a_key_of_questions() {
        assertThat(Ran.lumbar("rules", "--when", "SUSPECTED_INJURY", "--width", "200").out()).contains("""
                 10. Do you feel any tingling, such as pins and needles, in your back, buttocks or legs? yes
                """, "     If any of 7 to 14 applies, it holds; otherwise, it does not hold:\n  7. As 1 (pain.quality): sharp\n")
                .endsWith(" 14. What do you think it is? an injury\n");
    }

    @Tag("slow")
    @EnabledIf("org.lumbar.ShownRules#areAll")
    @ParameterizedTest
    @ValueSource(strings = {"RECHECK_SIGNS", "REASSESS_FORM", "COACH", "CAUSES_ADD_UP"})
    void even_the_largest_conditions_fit_on_a_page(String conclusion) {
        String page = Ran.lumbar("rules", "--when", conclusion, "--width", "80").out();

        assertThat(page.lines()).hasSizeBetween(30, 70);
        assertThat(page).containsIgnoringCase("start with 1.").contains("it holds");
    }

    @Tag("slow")
    @EnabledIf("org.lumbar.ShownRules#areAll")
    @Test
    void the_book_of_rules_shows_the_same() {
        String printed = Ran.lumbar("rules", "--when", "Remedy:COACH", "--width", "80").out();

        assertThat(Jsoup.parse(Ran.lumbar("rules", "--format", "html").out()).select(".when").stream()
                .filter(one -> one.select(".soft").text().equals("Remedy:COACH")).map(one -> one.select("pre").get(0).wholeText()))
                .containsExactly(printed.substring(printed.indexOf("\n\n") + 2));
    }

    @Test
    void what_rules_a_conclusion_out_comes_first() {
        assertThat(Ran.lumbar("rules", "--when", "REASSESS_FORM", "--width", "100").out()).containsSubsequence("Not if any of these applies:\n",
                "  - Is the skin at the sore place discoloured? yes\n", "If none does, start with 1. ", "\n  1. ");
    }

    @Test
    void conclusions_that_always_or_never_hold_are_reported_as_such(@TempDir Path folder) {
        Path rules = SmallRules.writeText(folder, SmallRules.HEAD + SmallRules.strong("Strong and mild", "", "RECHECK_SIGNS")
                .replace("then", "    PainIntensity(grade == Grade.MILD)\nthen"));

        assertThat(Ran.lumbar("rules", "--when", "STANDING_NOTICE").out()).contains("In every possible case.");
        assertThat(Ran.lumbar("rules", "--when", "RECHECK_SIGNS", "--rules", rules.toString()).out()).contains("In no possible case.");
    }

    @Test
    void a_rule_can_be_named_in_place_of_a_conclusion() {
        assertThat(Ran.lumbar("rules", "--when", "More than ten repetitions a set are well above the usual").out())
                .contains("How many repetitions do you do in a deadlift set? 11 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format", "--graph"})
    void every_answer_of_the_graph_leads_to_a_node(String option) {
        List<String> lines = Ran.lumbar("rules", "--when", "SUSPECTED_INJURY", option, "mermaid").out().lines().toList();
        List<String> ids = lines.stream().filter(line -> line.matches("    \\w+[(\\[].*")).map(line -> line.strip().split("[(\\[]")[0]).toList();

        assertThat(lines.get(0)).isEqualTo("flowchart TD");
        assertThat(lines).filteredOn(line -> line.contains("-->")).hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(ids).contains(line.replaceAll(".* ", "")).contains(line.strip().split(" ")[0]));
    }

    @Test
    void programs_get_questions_and_ways() {
        String json = Ran.lumbar("rules", "--when", "Remedy:LESS_VOLUME", "--format", "json").out();

        assertThat(json).contains("\"conclusion\": \"Remedy:LESS_VOLUME\"", "\"start\": 1", "\"includes\": \"sharp\"", "\"ways\": [");
    }

    @Test
    void an_unknown_conclusion_and_a_format_that_does_not_suit_are_wrong_usage() {
        assertThat(Ran.lumbar("rules", "--when", "LES_VOLUME")).isEqualTo(new Ran(2, "",
                "error: no rule concludes 'LES_VOLUME'; did you mean 'LESS_VOLUME'?\ntry 'lumbar rules --help'\n"));
        assertThat(Ran.lumbar("rules", "--when", "LESS_VOLUME", "--format", "html").status()).isEqualTo(2);
    }
}
