package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class FileUriTest {

    @Test
    void a_plain_path_is_itself() {
        assertThat(FileUri.of("rules/08-high.drl")).isEqualTo("rules/08-high.drl");
    }

    @Test
    void what_means_something_in_a_URI_is_escaped() {
        assertThat(FileUri.of("a#b?c%d e[f]\\ü:g.drl")).isEqualTo("a%23b%3Fc%25d%20e%5Bf%5D%5C%C3%BC%3Ag.drl");
    }

    @Test
    void this_folder_is_not_named() {
        assertThat(FileUri.of("./x.drl")).isEqualTo("x.drl");
        assertThat(FileUri.of(".")).isEqualTo(".");
    }

    @Test
    void a_path_from_the_root_is_a_file() {
        assertThat(FileUri.of("/tmp/a b.drl")).isEqualTo("file:///tmp/a%20b.drl");
    }

    @Property(tries = 500)
    void the_URI_leads_back_to_any_file(
            @ForAll @NotEmpty @CharRange(from = ' ', to = '~') @Chars({'ü', '腰', '\n'}) String name) {
        String path = "/tmp/x" + name;

        assertThat(Path.of(URI.create(FileUri.of(path)))).isEqualTo(Path.of(path).normalize());
    }
}
