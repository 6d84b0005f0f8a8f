package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.facts.PainQuality;
import org.lumbar.findings.Discomfort;
import org.lumbar.shell.engine.CompiledRules;

/** What is too deep, too long or too many is reported once, at its place; nothing overflows. */
class LimitsTest {

    private static final String HEAD = """
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "PainDays(; (; count > 1; ); ); 20000; brackets are nested more than 50 deep",
            "PainDays(count > ; (; 1; ); ); 20000; a calculation has more than 200 parts",
            "''; (; Felt(); ); ''; 3000; brackets are nested more than 50 deep",
            "''; not (; Felt(); ); ''; 2000; brackets are nested more than 50 deep",
            "''; not (; Felt(); ); ''; 8; conditions are nested more than 5 deep",
            "PainDays(count > 1; ' + 1'; ''; ''; ); 8000; a calculation has more than 200 parts",
            "PainDays(count > 1; ' || == 1'; ''; ''; ); 5000; a condition joins more than 200 comparisons",
            "PainDays(count in (1; ', 1'; ''; ''; )); 20000; a list has more than 500 values",
            "''; ' Felt()'; ''; ''; ''; 600; this rule has more than 200 conditions",
            "(Felt(); ' or Felt()'; ''; ''; ); 5000; this rule has more than 200 conditions",
            "''; ' (Felt() or Felt())'; ''; ''; ''; 20; there are more than 256 ways to meet this rule",
            "PainDays(count > 1; ' || (count < 3 && (count > 2'; ''; )); ); 4; comparisons are nested more than 5 deep"})
    void a_rule_beyond_a_limit_is_refused_by_name(String before, String open, String middle, String close, String after, int times,
            String message) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), HEAD + "rule \"Too much\"\nwhen\n" + before + open.repeat(times)
                + middle + close.repeat(times) + after + "\nthen\n    insertLogical(new Discomfort());\nend\n"
                + "rule \"Well\"\nwhen\n    Felt()\nthen\n    insertLogical(new Discomfort());\nend\n");

        InvalidRulesException refused = catchThrowableOfType(InvalidRulesException.class, () -> CompiledRules.compile(folder));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.position().line()).isEqualTo(message.matches("this rule .*|there are .*") ? 4 : 6);
        });
    }

    @Test
    void a_file_and_a_folder_can_be_too_large() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), HEAD + " ".repeat(1_000_000));
        assertThat(catchThrowableOfType(InvalidRulesException.class, () -> CompiledRules.compile(folder)).problems())
                .extracting(problem -> problem.message()).contains("the file has more than 1000000 characters");

        for (int i = 0; i < 1001; i++) {
            Files.writeString(folder.resolve("rules" + i + ".drl"), HEAD);
        }
        assertThat(catchThrowableOfType(InvalidRulesException.class, () -> CompiledRules.compile(folder)).problems())
                .extracting(problem -> problem.message()).containsExactly("the folder has more than 1000 rule files");
    }

    @Test
    void as_many_imports_or_quotation_marks_as_fit_into_a_file_are_read() {
        assertThat(Drl.read(Path.of("a.drl"), "package a;\n" + "import x.y.*;\n".repeat(60_000)).imports()).hasSize(60_000);
        assertThat(Drl.read(Path.of("a.drl"), HEAD + "rule \"a\" when Said(text == " + "\"".repeat(200_000)
                + ") then end").remarks().list()).extracting(Remark::fault).startsWith(RuleFault.MISSING_COMMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "class", "end", "modify", "not", "or", "record", "unit", "when", "with"})
    void a_property_with_a_name_that_the_engine_cannot_read_is_refused_in_words(String name) throws IOException {
        Files.writeString(folder.resolve("named.drl"), """
                package org.lumbar.rules;

                import org.lumbar.facts.*;
                import org.lumbar.findings.*;

                declare Thing
                    %1$s : int
                end

                rule "Two of them"
                    @source("K19")
                    @because("There are two.")
                when
                    PainQuality()
                    Thing(%1$s > 2)
                then
                    insertLogical(new Discomfort());
                end
                """.formatted(name));

        assertThat(catchThrowableOfType(InvalidRulesException.class, () -> CompiledRules.compile(folder)).problems())
                .isNotEmpty().allSatisfy(problem -> assertThat(problem.message()).contains(name)
                        .doesNotContain("Encountered", "mismatched", "ERR"));
    }
}
