package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.findings.Cause;

/** Cached rules answer the same in later runs, and nothing in the folder of the cache can do harm. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class RuleCacheTest {

    private static final String HEAD = """
            package org.lumbar.rules;
            import org.lumbar.facts.RepsPerSet;
            import org.lumbar.findings.Cause;
            """;
    private static final String RULE = """
            rule "%s"
            when
                RepsPerSet(count > %d)
            then
                insertLogical(new Cause("%s"));
            end
            """;

    @TempDir
    private Path folder;
    private Path rules;
    private Path kept;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        kept = folder.resolve("home/cache");
        rule("one.drl", "Many", 10, "HIGH_REPETITION_VOLUME");
        rule("two.drl", "Very many", 20, "UNACCUSTOMED");
    }

    @Test
    void cached_rules_conclude_the_same_without_being_compiled() throws IOException {
        assertThat(causes(compiled())).containsExactlyInAnyOrder("HIGH_REPETITION_VOLUME", "UNACCUSTOMED");
        Object written = Files.readAttributes(onlyFile(), BasicFileAttributes.class).fileKey();
        Files.setLastModifiedTime(onlyFile(), FileTime.fromMillis(0));

        CompiledRules again = compiled();

        assertThat(causes(again)).containsExactlyInAnyOrder("HIGH_REPETITION_VOLUME", "UNACCUSTOMED");
        assertThat(Files.readAttributes(onlyFile(), BasicFileAttributes.class).fileKey()).as("not written again").isEqualTo(written);
        assertThat(Files.getLastModifiedTime(onlyFile())).as("used").isGreaterThan(FileTime.fromMillis(0));
        assertThat(notes).isEmpty();
    }

    @Test
    void the_cache_returns_the_classes_of_exactly_these_texts() throws IOException {
        compiled();
        RuleFolder texts = RuleFolder.read(rules);

        assertThat(cache().find(texts.texts())).isPresent();
        Path first = onlyFile();
        rule("two.drl", "Very many", 14, "EXTENDED_ECCENTRIC");
        compiled();
        for (String name : names()) {
            if (!kept.resolve(name).equals(first)) {
                Files.copy(first, kept.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(cache().find(RuleFolder.read(rules).texts())).isEmpty();
    }

    @Test
    void an_edited_file_is_compiled_alone_and_kept_with_the_others() throws IOException {
        compiled();
        rule("two.drl", "Very many", 14, "EXTENDED_ECCENTRIC");

        assertThat(causes(compiled())).containsExactlyInAnyOrder("HIGH_REPETITION_VOLUME", "EXTENDED_ECCENTRIC");
        assertThat(cache().find(RuleFolder.read(rules).texts()).orElseThrow().models().parts()).hasSize(2);
        assertThat(causes(compiled())).containsExactlyInAnyOrder("HIGH_REPETITION_VOLUME", "EXTENDED_ECCENTRIC");
    }

    @Test
    void after_many_edits_the_conclusions_match_the_files() throws IOException {
        for (int edit = 0; edit < 12; edit++) {
            rule("two.drl", "Very many", edit % 2 == 0 ? 14 : 30, "EXTENDED_ECCENTRIC");
            rule("three.drl", "Number " + edit, 1, "CAUSE_" + edit);
            assertThat(causes(compiled())).as("edit " + edit).containsExactlyInAnyOrderElementsOf(edit % 2 == 0
                    ? List.of("HIGH_REPETITION_VOLUME", "EXTENDED_ECCENTRIC", "CAUSE_" + edit)
                    : List.of("HIGH_REPETITION_VOLUME", "CAUSE_" + edit));
        }
    }

    @Test
    void a_damaged_file_is_ignored_and_rewritten() throws IOException {
        compiled();
        byte[] whole = Files.readAllBytes(onlyFile());
        for (int length : new int[] {0, 10, 40, whole.length / 2, whole.length - 1}) {
            Files.write(onlyFile(), java.util.Arrays.copyOf(whole, length));
            assertThat(causes(compiled())).hasSize(2);
            assertThat(Files.size(onlyFile())).isGreaterThan(length);
        }
        whole[whole.length / 2] ^= 1;
        Files.write(onlyFile(), whole);
        assertThat(cache().find(RuleFolder.read(rules).texts())).isEmpty();
        assertThat(causes(compiled())).hasSize(2);
    }

    @Test
    void the_folder_is_this_users_alone() throws IOException {
        compiled();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile()))).isEqualTo("rw-------");
    }

    @Test
    void a_folder_in_which_others_can_write_is_neither_read_nor_written() throws IOException {
        compiled();
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(cache().find(RuleFolder.read(rules).texts())).isEmpty();
        assertThat(causes(compiled())).hasSize(2);
        assertThat(notes).singleElement().asString().contains("other users can write to it", "LUMBAR_CACHE");
    }

    @Test
    void a_folder_that_cannot_be_created_costs_one_line_only() throws IOException {
        Files.createFile(folder.resolve("home"));

        assertThat(causes(compiled())).hasSize(2);
        assertThat(notes).singleElement().asString().startsWith("note: compiled rules cannot be cached in '" + kept + "' (")
                .hasLineCount(1);
    }

    @Test
    void the_cache_keeps_within_its_size() throws IOException {
        CacheFolder cache = new CacheFolder(kept);
        for (int i = 0; i < 6; i++) {
            cache.write("rules-" + i, new byte[100]);
            Files.setLastModifiedTime(kept.resolve("rules-" + i), FileTime.fromMillis(1_000_000L * i));
        }
        cache.write("other", new byte[100]);

        cache.trim("rules-", 4, 1000);
        assertThat(names()).containsExactlyInAnyOrder("other", "rules-2", "rules-3", "rules-4", "rules-5");
        cache.trim("rules-", 4, 250);
        assertThat(names()).containsExactlyInAnyOrder("other", "rules-4", "rules-5");
    }

    @Test
    void concurrent_compilations_do_not_disturb_each_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                runs.add(() -> causes(compiled()));
            }
            for (Future<List<String>> run : threads.invokeAll(runs)) {
                assertThat(run.get()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(names()).hasSize(1);
    }

    @Test
    void the_environment_determines_the_folder() {
        assertThat(CacheFolder.of(Map.of("LUMBAR_CACHE", "off", "HOME", "/home/a"))).isEmpty();
        assertThat(CacheFolder.of(Map.of())).isEmpty();
        assertThat(CacheFolder.of(Map.of("LUMBAR_CACHE", "/c", "HOME", "/home/a")))
                .hasValue(new CacheFolder(Path.of("/c")));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x", "HOME", "/home/a")))
                .hasValue(new CacheFolder(Path.of("/x/lumbar")));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative", "HOME", "/home/a")))
                .hasValue(new CacheFolder(Path.of("/home/a/.cache/lumbar")));
    }

    private RuleCache cache() {
        return RuleCache.ofUser(Map.of("LUMBAR_CACHE", kept.toString()), notes::add);
    }

    private CompiledRules compiled() {
        return new Recompiler(rules, cache(), false).compile();
    }

    private static List<String> causes(CompiledRules rules) {
        return rules.assess(new RepsPerSet(25)).findings(Cause.class).stream().map(Cause::code).toList();
    }

    private void rule(String file, String name, int above, String cause) throws IOException {
        Files.writeString(rules.resolve(file), HEAD + RULE.formatted(name, above, cause));
    }

    private Path onlyFile() throws IOException {
        assertThat(names()).hasSize(1);
        return kept.resolve(names().get(0));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
