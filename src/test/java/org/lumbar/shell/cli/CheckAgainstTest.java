package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;

@Tag("slow")
class CheckAgainstTest {

    private static final String RULES = SmallRules.HEAD + SmallRules.strong();

    @TempDir
    private Path folder;

    private Path before;
    private Path now;
    private Path cases;

    @BeforeEach
    void write() throws IOException {
        before = Files.createDirectory(folder.resolve("before"));
        now = Files.createDirectory(folder.resolve("now"));
        cases = folder.resolve("cases.yaml");
        Files.writeString(before.resolve("strong.drl"), RULES);
        Files.writeString(now.resolve("strong.drl"), RULES);
        Files.writeString(cases, """
                pain: {intensity: strong}
                ---
                pain: {intensity: moderate}
                ---
                pain: {intensity: moderate, days: 3}
                """);
    }

    @Test
    void the_same_rules_change_nothing() {
        assertThat(against(before.toString()).out()).contains(": the same conclusions in all 3 cases\n");
    }

    @Test
    void cases_that_change_in_the_same_way_are_shown_together_the_largest_group_first() throws IOException {
        Files.writeString(now.resolve("strong.drl"), RULES.replace("grade == Grade.STRONG", "grade != Grade.STRONG"));

        Ran ran = against(before.toString());

        assertThat(ran.out()).contains(": 3 of 3 cases change\n", """
                2 cases: %1$s#2, %1$s#3
                  + Caution RECHECK_SIGNS:""".formatted(cases), """
                %s#1
                  - Caution RECHECK_SIGNS:""".formatted(cases));
        assertThat(ran.out().indexOf("2 cases:")).isLessThan(ran.out().indexOf("  - Caution"));
        assertThat(ran.status()).as("a difference is information, not a fault").isZero();
    }

    @Test
    void a_sentence_that_was_changed_is_shown_with_both_wordings() throws IOException {
        Files.writeString(now.resolve("wording.yaml"), """
                - type: Caution
                  heading: Please keep in mind
                  expect-as: cautions
                  says: {RECHECK_SIGNS: Look again.}
                """);

        assertThat(against(before.toString()).out()).contains("worded differently\n  Caution RECHECK_SIGNS\n    - ",
                "\n    + Look again.\n");
    }

    @Test
    void the_earlier_rules_assess_a_case_without_answers_that_they_do_not_know() throws IOException {
        Files.writeString(before.resolve("strong.drl"), RULES.replace("Grade.STRONG", "Grade.MODERATE"));
        Files.writeString(now.resolve("strong.drl"), RULES.replace(SmallRules.HEAD, SmallRules.HEAD + """
                declare Seat @question("sleep.seat") @asks("Where do you sit?")
                    place : String @words("car, desk")
                end
                """).replace("PainIntensity(", "Seat(place == \"car\")\n    PainIntensity("));
        Files.writeString(cases, """
                pain: {intensity: strong}
                sleep: {seat: car}
                ---
                pain: {intensity: moderate}
                sleep: {seat: desk}
                """);

        assertThat(against(before.toString()).out()).contains("""
                : 2 of 2 cases change
                the earlier rules left out answers that they do not know: sleep.seat: car (1 case), sleep.seat: desk (1 case)

                %1$s#1
                  + Caution RECHECK_SIGNS:""".formatted(cases), cases + "#2\n  - Caution RECHECK_SIGNS:");
        assertThat(Ran.lumbar("check", now.toString(), "--examples", cases.toString(), "--against", before.toString(),
                "--format", "ndjson").out()).contains("\"leftOut\":[{\"answer\":\"sleep.seat: car\",\"cases\":[\"" + cases + "#1\"]}");
    }

    @Test
    void facts_of_a_type_that_only_the_later_rules_declare_are_left_out_too() throws IOException {
        String night = "declare Night\n    level : int\nend\n";
        Files.writeString(now.resolve("strong.drl"), RULES.replace(SmallRules.HEAD, SmallRules.HEAD + night)
                .replace("PainIntensity(", "Night(level > 3)\n    PainIntensity("));
        Files.writeString(cases, "pain: {intensity: strong}\nfacts: [{Night: {level: 2}}]\n");

        assertThat(against(before.toString()).out()).contains(": 1 of 1 case changes\n", "do not know: facts: ", "(1 case)\n",
                "  - Caution RECHECK_SIGNS:");
        assertThat(against(now.toString()).out()).contains(": the same conclusions in the one case\n").doesNotContain("left out");
    }

    @Test
    void programs_get_the_same() throws IOException {
        Files.writeString(now.resolve("strong.drl"), RULES.replace("Grade.STRONG", "Grade.MODERATE"));

        assertThat(Ran.lumbar("check", now.toString(), "--examples", cases.toString(), "--against", before.toString(),
                "--format", "ndjson").out()).contains("{\"against\":{\"rules\":\"" + before + "\",\"cases\":3,"
                        + "\"changed\":3,\"groups\":[{\"appears\":[{\"conclusion\":\"Caution RECHECK_SIGNS\"");
    }

    @Test
    void git_keeps_earlier_rules() throws Exception {
        git("init", "-q", ".");
        git("add", "now");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
        Files.writeString(now.resolve("strong.drl"), RULES.replace("Grade.STRONG", "Grade.MODERATE"));

        assertThat(against("git:HEAD").out()).contains("against git:HEAD: 3 of 3 cases change\n");
        assertThat(against("git:HEAD~7").err()).startsWith("git:HEAD~7: error: ").doesNotContain("Exception");
        assertThat(against("git:--output=x").err()).contains("this names no revision");

        Ran diff = Ran.lumbar("diff", "--git", "HEAD", now.toString());
        assertThat(diff.out()).contains("Caution RECHECK_SIGNS: ", "git:HEAD");
        assertThat(diff).isEqualTo(Ran.lumbar("diff", "git:HEAD", now.toString()));
    }

    @Test
    void other_rules_that_cannot_be_used_are_named() {
        assertThat(against(folder.resolve("none").toString()).err()).contains("there is no such folder");
    }

    private Ran against(String other) {
        return Ran.lumbar("check", now.toString(), "--examples", cases.toString(), "--against", other);
    }

    private void git(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = folder.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        } catch (IOException noGit) {
            assumeTrue(false, "git is not installed");
        }
    }
}
