package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that fail for one case still answer all others. */
@Tag("slow")
class FaultyRulesTest {

    private static final String CASES = """
            {"pain": {"days": 1}}
            {"pain": {"days": 2}}
            {"pain": {"days": 3}}
            """;

    @TempDir
    private Path folder;

    private String rules;
    private String cases;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules")).toString();
        cases = Files.writeString(folder.resolve("cases.ndjson"), CASES).toString();
        rule("PainDays(10 / (count - 2) > 0)");
    }

    private void rule(String condition) throws IOException {
        Files.writeString(Path.of(rules, "own.drl"), """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                rule "Few days"
                    @source("K01")
                    @because("It is recent.")
                when
                    %s
                then
                    insertLogical(new Caution("STANDING_NOTICE"));
                end
                """.formatted(condition));
    }

    @Test
    void a_rule_that_fails_fails_one_case_only() {
        Ran ran = Ran.lumbar("assess", cases, "--rules", rules, "--format", "ndjson");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).satisfiesExactly(
                first -> assertThat(first).contains("conclusions"),
                second -> assertThat(second).startsWith("{\"source\":\"" + cases + ":2\",\"problems\":[{\"path\":\""
                        + cases + "\",\"line\":2,\"column\":1,"),
                third -> assertThat(third).contains("conclusions"));
        assertThat(ran.err()).isEqualTo("""
                %s:2:1: error: a rule fails for this case: it divides by zero
                  {"pain": {"days": 2}}
                  ^
                  look at this rule: 'Few days'
                """.formatted(cases));
    }

    @Test
    void a_folder_without_a_rule_says_so() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        Files.writeString(none.resolve("a.drl"), "package org.lumbar.rules;\n// to come\n");

        assertThat(Ran.lumbar("check", none.toString())).isEqualTo(new Ran(1, """
                %s: error: there are no rules in this folder [L090]
                  write a rule, from 'rule' to 'end'
                1 file, 0 rules: 1 error, 0 warnings
                fix the errors first; no cases were run
                """.formatted(none), ""));
        assertThat(Ran.lumbar("assess", cases, "--rules", none.toString())).isEqualTo(new Ran(1, "", """
                %s: error: there are no rules in this folder
                  write a rule, from 'rule' to 'end'
                """.formatted(none)));
    }

    @Test
    void the_check_continues_after_a_case_for_which_a_rule_fails() {
        Ran ran = Ran.lumbar("check", rules, "--examples", cases);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains(cases + ":2:1: error: a rule fails for this case: it divides by zero",
                "look at this rule: 'Few days'", "exercised: 1 of 1 rule fires in a case");
        assertThat(ran.out() + ran.err()).doesNotContain("Exception", "org.drools", "lambda", "internal error");
    }

    @Test
    void a_question_about_a_case_with_which_a_rule_fails_is_refused() {
        for (String command : new String[] {"how", "why-not"}) {
            Ran ran = Ran.lumbar(command, cases + ":2", "STANDING_NOTICE", "--rules", rules);

            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).startsWith(cases + ":2:1: error: a rule fails for this case");
        }
    }

    @Test
    void no_change_is_offered_where_a_rule_can_divide_by_zero() throws IOException {
        rule("PainDays($days : count, count < 3, 10 / (count - 2) < 0)");

        assertThat(Ran.lumbar("why-not", cases + ":3", "STANDING_NOTICE", "--rules", rules).out())
                .contains("The smallest change is not offered").doesNotContain("->");
    }

    @Test
    void the_place_of_a_case_in_yaml_is_its_first_line() throws IOException {
        Path several = Files.writeString(folder.resolve("several.yaml"), "pain: {days: 1}\n---\n# two\npain: {days: 2}\n");

        assertThat(Ran.lumbar("assess", several.toString(), "--rules", rules).err())
                .startsWith(several + ":4:1: error: a rule fails for this case");
    }
}
