package org.lumbar.shell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFilesTest {

    @TempDir
    private Path folder;

    @Test
    void folders_are_read_in_the_order_of_names_with_the_folders_below() throws IOException {
        write("b.yaml", "pain: {days: 1}\n");
        write("a/z.json", "{\"pain\": {}}");
        write("a/c.ndjson", "{\"pain\": {}}\n\n{\"pain\": {}}\n");
        write("c.YML", "pain: {}\n---\npain: {}\n");
        write("notes.txt", "not a case");

        assertThat(sources(folder.toString())).containsExactly(
                folder + "/a/c.ndjson:1", folder + "/a/c.ndjson:3", folder + "/a/z.json", folder + "/b.yaml",
                folder + "/c.YML#1", folder + "/c.YML#2");
    }

    @Test
    void links_in_a_circle_are_followed_once() throws IOException {
        write("a/case.yaml", "pain: {}\n");
        Files.createSymbolicLink(folder.resolve("a/again"), folder);

        assertThat(sources(folder.toString())).containsExactly(folder + "/a/case.yaml");
    }

    @Test
    void a_link_to_nothing_is_a_problem_and_its_neighbours_are_read() throws IOException {
        write("b.yaml", "pain: {}\n");
        Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("gone"));

        assertThat(report(folder.toString())).containsExactly(
                folder + "/a.yaml: there is no such file or folder (check the name)",
                folder + "/b.yaml");
    }

    @Test
    void a_missing_file_and_a_folder_without_cases_do_not_stop_the_others() throws IOException {
        write("case.yaml", "pain: {}\n");
        Files.createDirectory(folder.resolve("empty"));

        assertThat(report(folder + "/missing.yaml", folder + "/empty/", folder + "/case.yaml", "\0")).containsExactly(
                folder + "/missing.yaml: there is no such file or folder (check the name)",
                folder + "/empty/: there is no case file in this folder"
                        + " (a case file ends in .yaml, .yml, .json, .ndjson, .jsonl)",
                folder + "/case.yaml",
                "\0: there is no such file or folder (check the name)");
    }

    @Test
    void one_case_of_a_file_is_not_a_file() throws IOException {
        write("two.yaml", "pain: {}\n---\npain: {}\n");

        assertThat(report(folder + "/two.yaml#2", "\0#2")).containsExactly(
                folder + "/two.yaml#2: there is no such file or folder (whole files are assessed: leave out '#2')",
                "\0#2: there is no such file or folder (check the name)");
    }

    @Test
    void the_whole_disk_is_not_searched_for_cases() {
        String root = folder.getRoot().toString();

        assertThat(report(root)).containsExactly(
                root + ": this is the whole disk, not a folder of cases (name the folder or file of the cases)");
    }

    @Test
    void a_stream_that_breaks_off_is_a_problem_of_its_own() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable");
            }
        };

        try (CaseFiles files = new CaseFiles(new CaseReader(Rulebooks.small()), List.of("-"), broken)) {
            assertThat(files.next()).isInstanceOfSatisfying(Unreadable.class, unreadable ->
                    assertThat(unreadable.problems().get(0).message()).isEqualTo("this cannot be read"));
            assertThat(files.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pain: {}                            | -",
        "pain: {}\\n---\\npain: {}           | -#1 -#2",
        "{\"pain\": {}}                      | -:1",
        "\\n\\n{\"pain\": {}}\\n{\"pain\": {}} | -:3 -:4",
        "{\"pain\":\\n {}}                   | -",
        "{\\n\\n\"pain\": {}\\n}\\n          | -",
        "{\"pain\":\\n{\"pain\": {}}         | -:1 -:2",
        "{\"pain\": {}, \"pain\": {}}\\n{}   | -:1 -:2",
        "{pain: {quality: dull}}             | -",
        "{ # as YAML\\n pain: {}}             | -",
        "{\"pain\": {}}\\n---\\n{\"pain\": {}} | -#1 -#2",
        "{pain: {}}\\n\\n--- # next\\n{pain: {}} | -#1 -#2",
        "{pain: 1}\\n{\"pain\": {}}           | -:1 -:2",
        "' '                                 | -"})
    void the_notation_of_standard_input_is_recognized(String text, String sources) {
        assertThat(String.join(" ", readings(text.replace("\\n", "\n"), "-").stream().map(ReadResult::source).toList()))
                .isEqualTo(sources);
    }

    @Test
    void lines_are_read_as_they_come() {
        byte[] line = "{\"pain\": {\"days\": 1}}\n".getBytes(StandardCharsets.UTF_8);
        Repeating endless = new Repeating(line, Long.MAX_VALUE);

        try (CaseFiles files = new CaseFiles(new CaseReader(Rulebooks.small()), List.of("-"), endless)) {
            for (int i = 1; i <= 10_000; i++) {
                assertThat(files.next().source()).isEqualTo("-:" + i);
            }
        }
        assertThat(endless.given()).isLessThan(line.length * 10_000L + 200_000);
    }

    @Test
    void yaml_in_braces_on_standard_input_is_read() {
        for (String text : List.of("{pain: {quality: dull}}\n", "{\"pain\": {}}\n---\n{pain: {}}\n", "{\n'pain': {}}")) {
            assertThat(readings(text, "-")).isNotEmpty().allMatch(Case.class::isInstance);
        }
    }

    @Test
    void standard_input_is_left_open() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream("pain: {}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (CaseFiles files = new CaseFiles(new CaseReader(Rulebooks.small()), List.of("-"), in)) {
            assertThat(files.next()).isInstanceOf(Case.class);
            assertThat(files.hasNext()).isFalse();
        }
        assertThat(closed).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(20)
    void a_named_pipe_is_read_but_skipped_in_a_folder() throws Exception {
        write("case.yaml", "pain: {}\n");
        Path pipe = folder.resolve("a.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        assertThat(sources(folder.toString())).containsExactly(folder + "/case.yaml");
        Process writer = new ProcessBuilder("sh", "-c", "echo 'pain: {days: 1}' > \"$0\"", pipe.toString()).start();
        assertThat(readings("", pipe.toString())).singleElement().isInstanceOf(Case.class);
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void an_endless_document_is_given_up() {
        for (String endless : List.of("a", "pain: {}\n# still the same case\n", "{\"pain\":\n ", "{\"pain\": {")) {
            Repeating in = new Repeating(endless.getBytes(StandardCharsets.UTF_8), Long.MAX_VALUE);
            try (CaseFiles files = new CaseFiles(new CaseReader(Rulebooks.small()), List.of("-"), in)) {
                assertThat(files.next()).isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(
                        unreadable.problems().get(0).message()).startsWith("this document is larger than 16 MiB"));
                assertThat(files.hasNext()).isFalse();
            }
        }
    }

    @Tag("slow")
    @Test
    void an_endless_stream_of_random_bytes_terminates() {
        java.util.Random random = new java.util.Random(7);
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return random.nextInt(256);
            }
        };
        try (CaseFiles files = new CaseFiles(new CaseReader(Rulebooks.small()), List.of("-"), in)) {
            assertThat(files.next()).isInstanceOf(Unreadable.class);
            assertThat(files.hasNext()).isFalse();
        }
    }

    @Test
    void files_of_a_folder_that_are_not_cases_are_remembered() throws IOException {
        write("case.yaml", "pain: {}\n");
        write("mycase.txt", "pain: {}\n");
        write("below/other.txt", "");
        write(".hidden", "");

        try (CaseFiles files = new CaseFiles(new CaseReader(Rulebooks.small()), List.of(folder.toString()),
                InputStream.nullInputStream())) {
            files.forEachRemaining(reading -> assertThat(reading).isInstanceOf(Case.class));
            assertThat(files.skipped()).containsExactlyInAnyOrder(folder + "/mycase.txt", folder + "/below/other.txt");
        }
    }

    @Test
    @org.junit.jupiter.api.condition.EnabledOnOs(OS.LINUX)
    void a_file_whose_name_is_not_UTF8_is_read_in_its_folder() throws Exception {
        assertThat(new ProcessBuilder("sh", "-c", "echo 'pain: {days: 1}' > \"$0/$(printf 'r\\374cken').yaml\"",
                folder.toString()).start().waitFor()).isZero();

        assertThat(readings("", folder.toString())).singleElement().isInstanceOf(Case.class);
        assertThat(report(folder + "/r\uFFFDcken.yaml")).containsExactly(folder + "/r\uFFFDcken.yaml: a file whose name is "
                + "not UTF-8 cannot be opened by its name (rename it, or name the folder it is in)");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> sources(String... paths) {
        return readings("", paths).stream().map(ReadResult::source).toList();
    }

    private static List<String> report(String... paths) {
        return readings("", paths).stream().map(reading -> reading instanceof Unreadable unreadable
                ? unreadable.source() + ": " + unreadable.problems().get(0).message() + " ("
                        + unreadable.problems().get(0).hint() + ")"
                : reading.source()).toList();
    }

    private static List<ReadResult> readings(String standardInput, String... paths) {
        InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        List<ReadResult> readings = new ArrayList<>();
        try (CaseFiles files = new CaseFiles(new CaseReader(Rulebooks.small()), List.of(paths), in)) {
            files.forEachRemaining(readings::add);
        }
        return readings;
    }

    /** The same bytes again and again. */
    static final class Repeating extends InputStream {
        private final byte[] bytes;
        private final long length;
        private long given;

        Repeating(byte[] bytes, long length) {
            this.bytes = bytes;
            this.length = length;
        }

        long given() {
            return given;
        }

        @Override
        public int read() {
            return given == length ? -1 : bytes[(int) (given++ % bytes.length)];
        }
    }
}
