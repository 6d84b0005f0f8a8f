package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules next to the program that differ from those it was built with are reported, not used. */
class RulesBesideTest {

    private static final String CASE = "pain: {felt: no}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        System.setProperty("lumbar.rules.beside", folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("lumbar.rules.beside");
    }

    @Test
    void rules_that_are_the_same_after_all_are_not_mentioned() {
        assertThat(Ran.lumbarReading(CASE, "assess", "-").err()).isEmpty();
    }

    @Test
    void an_edit_is_reported_in_one_line_and_the_built_rules_answer() throws IOException {
        String before = Ran.lumbarReading(CASE, "assess", "-").out();
        Files.writeString(folder.resolve("01-opening.drl"), "this is broken");

        assertThat(Ran.lumbarReading(CASE, "assess", "-")).isEqualTo(new Ran(0, before,
                "note: your rules differ from the packaged ones, which are used; --rules " + folder + " uses yours\n"));
    }

    @Test
    void changed_wording_and_new_or_missing_files_are_reported_too() throws IOException {
        for (String file : List.of("wording.yaml", "mine.drl")) {
            copyAgain();
            Files.writeString(folder.resolve(file), "# changed");
            assertThat(Ran.lumbar("schema").err()).startsWith("note: your rules differ");
        }
        copyAgain();
        Files.delete(folder.resolve("12-form.drl"));
        assertThat(Ran.lumbar("schema").err()).startsWith("note: your rules differ");
    }

    @Tag("slow")
    @Test
    void naming_rules_prints_no_note() throws IOException {
        Files.delete(folder.resolve("12-form.drl"));

        assertThat(Ran.lumbarReading(CASE, "assess", "-", "--rules", folder.toString()).err()).isEmpty();
    }

    private void copyAgain() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        copy();
    }
}
