package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {

    private static final String SQUEEZED = """
            // about nights
            package org.lumbar.rules;
            import org.lumbar.facts.*;
            import org.lumbar.findings.*;
            declare Night @question("sleep.night") // ours
              level:int @min( 0 ) @max(10) end
            // first of all
            rule "One"   @source("K01") @because("It is \\"bad\\", {level}.") when
              Night( $level:level,level>=5 ) // five
              // and one of these
              (Felt( answer==YesNo.YES ) or
               PainDays( count >-1 )) not(PainQuality() and PainOnset()) then insertLogical( new Caution("RECHECK_SIGNS") ) ; end
            """;
    private static final String LAID_OUT = """
            // about nights
            package org.lumbar.rules;

            import org.lumbar.facts.*;
            import org.lumbar.findings.*;

            declare Night
                @question("sleep.night") // ours
                level : int @min(0) @max(10)
            end

            // first of all
            rule "One"
                @source("K01")
                @because("It is \\"bad\\", {level}.")
            when
                Night($level : level, level >= 5) // five
                // and one of these
                (   Felt(answer == YesNo.YES)
                 or PainDays(count > -1))
                not (PainQuality() and PainOnset())
            then
                insertLogical(new Caution("RECHECK_SIGNS"));
            end
            """;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("one.drl"), SQUEEZED);
    }

    @Test
    void files_are_laid_out_and_named() throws IOException {
        Ran ran = Ran.lumbar("fmt", folder.toString());
        assertThat(ran).isEqualTo(new Ran(0, file + "\n", ""));
        assertThat(Files.readString(file)).isEqualTo(LAID_OUT);
        assertThat(Ran.lumbar("fmt", folder.toString())).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void a_check_of_the_layout_fails_and_changes_no_file() throws IOException {
        Ran ran = Ran.lumbar("fmt", "--check", folder.toString());
        assertThat(ran).isEqualTo(new Ran(1, file + ": 'lumbar fmt' would change its layout\n", ""));
        assertThat(Files.readString(file)).isEqualTo(SQUEEZED);
    }

    @Test
    void a_rule_that_cannot_be_read_stays_as_it_is() throws IOException {
        String broken = "rule \"Two\"   @source(\"K01\")\nwhen   Felt( answer=YesNo.YES )\nthen foo( ); end";
        Files.writeString(file, SQUEEZED + broken);
        Ran.lumbar("fmt", folder.toString());
        assertThat(Files.readString(file)).isEqualTo(LAID_OUT + "\n" + broken + "\n");
    }

    @Test
    void windows_line_ends_stay() throws IOException {
        Files.writeString(file, SQUEEZED.replace("\n", "\r\n"));
        Ran.lumbar("fmt", folder.toString());
        assertThat(Files.readString(file)).isEqualTo(LAID_OUT.replace("\n", "\r\n"));
    }

    @Test
    void a_missing_folder_is_reported() {
        Ran ran = Ran.lumbar("fmt", folder.resolve("none").toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no such folder");
    }
}
