package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.shell.engine.CompiledRules;

/** A conclusion that rests on its own absence has no answer, so every door refuses the rules. */
class CircleCheckTest {

    private static final String HEAD = """
            package org.lumbar.rules;

            declare Ask
                level : int
            end

            declare One
                code : String
                level : int
            end

            declare Two
                code : String
                level : int
            end

            """;

    @TempDir
    private Path folder;

    private static String rule(String name, String conditions, String conclusion) {
        return "rule \"" + name + "\"\nwhen\n    Ask($level : level)\n    " + conditions + "\nthen\n    insertLogical(new "
                + conclusion + ");\nend\n\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "not One(); One(\"A\", 1)",
            "not One($code : code, level > 0); One(\"A\", 1)",
            "not One(code == \"A\"); One(\"A\", $level)",
            "not One(code != \"B\" && level == $level); One(\"A\", $level)",
            "not One(code in (\"A\", \"B\")); One(\"A\", $level)",
            "not One(code not in (\"B\", \"C\")); One(\"A\", $level)",
            "not One(code == \"B\" || level >= 1); One(\"A\", 1)"})
    void a_rule_that_needs_the_absence_of_its_conclusion_is_refused(String condition, String conclusion) throws IOException {
        Files.writeString(folder.resolve("round.drl"), HEAD + rule("Round", condition, conclusion));

        InvalidRulesException refused = catchThrowableOfType(InvalidRulesException.class, () -> CompiledRules.compile(folder));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position().line()).isEqualTo(20);
            assertThat(problem.message()).isEqualTo("what this rule concludes has to be absent for it to fire");
            assertThat(problem.hint()).startsWith("a finding cannot rest on its own absence");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "not One(code == \"B\"); One(\"A\", 1)",
            "not One(code == \"A\", level > 1); One(\"A\", 1)",
            "not One(code == \"A\", level > 1); One(\"A\", $level)",
            "not Two(); One(\"A\", 1)"})
    void another_value_or_type_may_be_absent(String condition, String conclusion) throws IOException {
        Files.writeString(folder.resolve("fine.drl"), HEAD + rule("Fine", condition, conclusion));

        CompiledRules.compile(folder);
    }

    @Test
    void a_circle_of_rules_through_an_absence_is_reported_once_with_all_its_rules() throws IOException {
        Files.writeString(folder.resolve("a.drl"), HEAD + rule("First", "not Two()", "One(\"A\", 1)")
                + rule("Second", "One(code == \"A\")", "One(\"B\", 1)"));
        Files.writeString(folder.resolve("b.drl"), "package org.lumbar.rules;\n\n"
                + rule("Third", "One(code == \"B\")", "Two(\"A\", 1)") + rule("Beside", "not Two()", "One(\"C\", 1)"));

        InvalidRulesException refused = catchThrowableOfType(InvalidRulesException.class, () -> CompiledRules.compile(folder));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position().line()).isEqualTo(20);
            assertThat(problem.hint()).contains("'Second' (", "a.drl:25), 'Third' (", "b.drl:3)").doesNotContain("Beside");
        });
    }

    @Test
    void two_rules_that_each_need_the_absence_of_the_other_are_refused() throws IOException {
        Files.writeString(folder.resolve("even.drl"), HEAD + rule("This", "not Two()", "One(\"A\", 1)")
                + rule("That", "not One()", "Two(\"A\", 1)"));

        assertThatThrownBy(() -> CompiledRules.compile(folder)).isInstanceOfSatisfying(InvalidRulesException.class,
                refused -> assertThat(refused.problems()).singleElement().satisfies(problem ->
                        assertThat(problem.hint()).contains("the circle goes through 'That'")));
    }
}
