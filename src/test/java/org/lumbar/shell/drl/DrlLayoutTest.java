package org.lumbar.shell.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laying out rules changes nothing that they say. */
class DrlLayoutTest {

    private static final List<Path> ROOTS = List.of(Path.of("rules"), Path.of("src/it"), Path.of("src/test/resources"));

    static Stream<Path> files() throws IOException {
        Stream<Path> files = Stream.empty();
        for (Path root : ROOTS) {
            files = Stream.concat(files, Files.walk(root).filter(file -> file.toString().endsWith(".drl")));
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_reads_back_as_it_was_with_its_comments_and_stays_so(Path path) throws IOException {
        assertLaidOut(Drl.read(path, Files.readString(path)));
    }

    @Test
    void the_shipped_rules_are_laid_out() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path path : files.filter(file -> file.toString().endsWith(".drl")).toList()) {
                String text = Files.readString(path);
                assertThat(DrlLayout.of(Drl.read(path, text))).isEqualTo(text);
            }
        }
    }

    static void assertLaidOut(Drl file) {
        String laidOut = DrlLayout.of(file);
        Drl again = Drl.read(Path.of(file.path()), laidOut);
        assertThat(DrlLayout.shape(again)).isEqualTo(DrlLayout.shape(file));
        assertThat(DrlLayout.of(again)).as("laid out twice").isEqualTo(laidOut);
        assertThat(squeezed(laidOut)).isEqualTo(squeezed(file.content()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\uFEFF]+", "");
    }
}
