package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in a folder of rules is read or reported. */
class TextsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.drl"), "package own;\n");
    }

    private List<String> remarks() {
        return Texts.read(folder).remarks().stream().map(remark -> folder.relativize(Path.of(remark.problem().path())) + ": "
                + remark.problem().message() + "; " + remark.problem().hint().replace(folder.toString(), "here")).toList();
    }

    @Test
    void rules_in_a_subfolder_are_reported() throws IOException {
        Files.createDirectories(folder.resolve("mine/notes"));
        Files.writeString(folder.resolve("mine/notes.txt"), "not a rule");
        assertThat(remarks()).isEmpty();

        Files.writeString(folder.resolve("mine/b.drl"), "package own;\n");
        assertThat(remarks()).containsExactly(
                "mine/b.drl: rules in a subfolder are not read; move the file to here");
    }

    @Test
    void a_binary_file_is_reported() throws IOException {
        Files.writeString(folder.resolve("b.drl"), "package own;\f\r\n\t\0");

        assertThat(remarks()).containsExactly(
                "b.drl: this is not a text file: it contains the control character 0x00; save the rules as plain text");
    }

    @Test
    void what_only_has_the_name_of_a_rule_file_is_never_opened() throws Exception {
        Files.createDirectories(folder.resolve("b.drl"));
        Files.createSymbolicLink(folder.resolve("c.drl"), Path.of("c.drl"));
        Files.createSymbolicLink(folder.resolve("d.drl"), Path.of("/dev/zero"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("e.drl").toString()).start().waitFor()).isZero();

        assertThat(remarks()).hasSize(4).allMatch(remark -> remark.contains("this is not a file"));
    }
}
