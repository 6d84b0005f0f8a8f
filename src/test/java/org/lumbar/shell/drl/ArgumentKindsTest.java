package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.shell.engine.CompiledRules;

/** A conclusion is given what its type takes, or the value that does not fit is named at its place. */
class ArgumentKindsTest {

    @TempDir
    private Path folder;

    private void write(String conclusion) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), """
                package org.lumbar.rules;
                import org.lumbar.facts.*;
                import org.lumbar.findings.*;
                declare Bed firm : boolean inches : int maker : String place : Place end
                rule "Well"
                when
                    $bed : Bed($firm : firm, $inches : inches, $maker : maker, $place : place)
                then
                    insertLogical(new %s);
                end
                """.formatted(conclusion));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "SoreSite($maker); 'place' is one of the values of Place, and $maker is a text",
            "SoreSite(\"BACK\"); 'place' is one of the values of Place, and this is a text",
            "SoreSite($inches); 'place' is one of the values of Place, and $inches is a whole number",
            "SoreSite($firm); 'place' is one of the values of Place, and $firm is true or false",
            "SoreSite($bed); 'place' is one of the values of Place, and $bed is a whole Bed",
            "SoreSite(Grade.STRONG); 'place' is one of the values of Place, and this is one of the values of Grade",
            "Caution($place); 'code' is a text, and $place is one of the values of Place",
            "Caution(7); 'code' is a text, and this is a number"})
    void a_value_that_does_not_fit_is_named_at_its_place(String conclusion, String message) throws IOException {
        write(conclusion);

        assertThat(catchThrowableOfType(InvalidRulesException.class, () -> CompiledRules.compile(folder)).problems())
                .singleElement().satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo(message);
                    assertThat(problem.position().line()).isEqualTo(9);
                });
    }

    @ParameterizedTest
    @CsvSource({"SoreSite($place)", "SoreSite(Place.GLUTES)", "Caution($maker)", "Caution(\"RECHECK_SIGNS\")"})
    void a_value_that_fits_is_taken(String conclusion) throws IOException {
        write(conclusion);

        assertThat(CompiledRules.compile(folder).rulebook().rules()).hasSize(1);
    }
}
