package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher passes to Java and when it builds, with scripts in place of Java and Maven. */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
class LauncherTest {

    private static final String PRINTS_ARGUMENTS = "echo \"$@\"";

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectory(folder.resolve("a house"));
        Files.copy(Path.of("lumbar"), home.resolve("lumbar"));
        write("pom.xml", "<project/>");
        write("src/main/Some.java", "");
        write("rules/some.drl", "");
        write("target/lumbar.jar", "as built");
        java(PRINTS_ARGUMENTS);
        script("jdk/bin/javac", "");
        script("bin/mvn", "echo built >> \"$HOME/builds\"; echo built > \"" + home + "/target/lumbar.jar\"");
        age("target/lumbar.jar", 5);
        List.of("pom.xml", "src/main/Some.java", "src/main", "rules/some.drl", "rules").forEach(name -> age(name, 9));
    }

    @Test
    void a_plain_locale_is_replaced_by_a_utf_8_one() throws Exception {
        java("echo ${LC_ALL-none}");

        assertThat(run(Map.of()).out()).isEqualTo("C.UTF-8\n");
        assertThat(run(Map.of("LC_ALL", "C", "LANG", "C.UTF-8")).out()).isEqualTo("C.UTF-8\n");
        assertThat(run(Map.of("LC_CTYPE", "POSIX", "LANG", "C.UTF-8")).out()).isEqualTo("C.UTF-8\n");
    }

    @Test
    void a_locale_that_is_not_installed_is_replaced_too() throws Exception {
        java("echo ${LC_ALL-none}");

        assertThat(run(Map.of("LC_ALL", "xx_XX.UTF-8")).out()).isEqualTo("C.UTF-8\n");
    }

    @Test
    void a_utf_8_locale_is_left_as_it_is() throws Exception {
        java("echo ${LC_ALL-none}");

        assertThat(run(Map.of("LANG", "C.UTF-8")).out()).isEqualTo("none\n");
    }

    @Test
    void a_closed_standard_input_is_an_empty_one() throws Exception {
        java("cat");

        assertThat(run(Map.of(), "exec \"$0\" assess - <&-")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void the_program_learns_of_changed_rules_but_they_are_never_built() throws Exception {
        age("rules/some.drl", 0);

        assertThat(run(Map.of())).satisfies(ran -> {
            assertThat(ran.out()).contains("-Dlumbar.rules.beside=" + home + "/rules ");
            assertThat(ran.err()).isEmpty();
            assertThat(builds()).isZero();
        });
    }

    @Test
    void unchanged_rules_are_not_looked_at() throws Exception {
        assertThat(run(Map.of()).out()).doesNotContain("rules.beside");
    }

    @Test
    void the_first_use_builds_and_says_so() throws Exception {
        Files.delete(home.resolve("target/lumbar.jar"));

        assertThat(run(Map.of()).err()).isEqualTo("lumbar: building once, this takes a minute ...\n");
        assertThat(run(Map.of()).err()).isEmpty();
        assertThat(builds()).isOne();
    }

    @Test
    void a_change_of_the_program_builds_and_says_so() throws Exception {
        age("src/main/Some.java", 0);

        assertThat(run(Map.of()).err())
                .isEqualTo("lumbar: the program itself has changed, building again, this takes a minute ...\n");
        assertThat(builds()).isOne();
    }

    @Test
    void two_first_uses_at_once_build_once() throws Exception {
        Files.delete(home.resolve("target/lumbar.jar"));
        script("bin/mvn", "sleep 1.5; echo built >> \"$HOME/builds\"; echo built > \"" + home
                + "/target/lumbar.jar\"");

        Ran both = run(Map.of(), "\"$0\" assess one & sleep 0.4; \"$0\" assess other; wait");

        assertThat(both.out()).contains("assess one\n", "assess other\n");
        assertThat(both.err()).contains("another build is under way (process ");
        assertThat(builds()).isOne();
    }

    @Test
    void an_interrupted_build_is_done_again() throws Exception {
        Files.createSymbolicLink(home.resolve("target/.building"), Path.of(String.valueOf(processThatEnded())));

        assertThat(run(Map.of()).status()).isZero();
        assertThat(builds()).isOne();
        assertThat(Files.isSymbolicLink(home.resolve("target/.building"))).isFalse();
    }

    @Test
    void a_failed_build_says_what_is_wrong_and_where_the_log_is() throws Exception {
        age("src/main/Some.java", 0);
        script("bin/mvn", "echo '[INFO] much'; echo '[ERROR] Some.java: no such thing'; exit 1");

        assertThat(run(Map.of())).satisfies(ran -> {
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains("[ERROR] Some.java: no such thing\n", "target/build.log'",
                    "lumbar.jar' runs the last good one").doesNotContain("much");
        });
    }

    @Test
    void what_the_build_needs_is_reported_in_one_line() throws Exception {
        Files.delete(home.resolve("target/lumbar.jar"));
        Files.delete(home.resolve("bin/mvn"));

        assertThat(run(Map.of("PATH", plainPath()))).isEqualTo(new Ran(1, "",
                "lumbar: Maven 3.8.6 or later is needed to build Lumbar: install it, or put mvn on the PATH.\n"));
    }

    @Test
    void an_old_Java_is_reported_in_one_line() throws Exception {
        write("jdk/release", "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");

        assertThat(run(Map.of()).err()).startsWith("lumbar: Java 17 or later is needed, and ")
                .contains(" is Java 11.0.2").hasLineCount(1);
    }

    @Test
    void a_missing_Java_is_reported_in_one_line() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", "", "PATH", plainPath()))).isEqualTo(new Ran(1, "",
                "lumbar: Java 17 or later is needed: install it, or set JAVA_HOME.\n"));
    }

    @Test
    void a_collector_that_the_environment_requests_is_the_only_one() throws Exception {
        assertThat(run(Map.of()).out()).contains("-XX:+UseSerialGC");
        for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            assertThat(run(Map.of(name, "-Xmx1g -XX:+UseParallelGC")).out()).doesNotContain("-XX:+UseSerialGC");
        }
    }

    @Test
    void the_class_archive_is_made_once_and_used_from_then_on() throws Exception {
        java(makesArchives());

        assertThat(run(Map.of()).out()).contains("-XX:SharedArchiveFile=" + archive());
        assertThat(run(Map.of()).out()).contains("-XX:SharedArchiveFile=" + archive());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache()))).isEqualTo("rwx------");
        assertThat(Files.readAllLines(folder.resolve("dumps"))).hasSize(1);
    }

    @Test
    void the_archive_of_a_path_with_a_space_is_made_through_one_without() throws Exception {
        java(makesArchives());

        assertThat(run(Map.of()).out()).contains("-jar " + home.toRealPath() + "/target/lumbar.jar");
        assertThat(Files.readString(folder.resolve("dumps"))).containsPattern("-cp [\\w./-]+/lumbar\\.jar").doesNotContain("a house");
    }

    @Test
    void a_damaged_archive_is_made_again() throws Exception {
        java(makesArchives());
        run(Map.of());
        Files.writeString(archive(), "cut off");

        assertThat(run(Map.of()).out()).contains("-XX:SharedArchiveFile=" + archive());
        assertThat(Files.readString(archive())).isEqualTo("an archive\n");
        assertThat(Files.readAllLines(folder.resolve("dumps"))).hasSize(2);
    }

    @Test
    void a_new_build_has_an_archive_of_its_own() throws Exception {
        java(makesArchives());
        run(Map.of());
        write("target/lumbar.jar", "another build");

        assertThat(run(Map.of()).out()).contains("-XX:SharedArchiveFile=");
        assertThat(Files.readAllLines(folder.resolve("dumps"))).hasSize(2);
    }

    @Test
    void a_Java_that_makes_no_archive_is_not_asked_again_and_again() throws Exception {
        java("case $* in *-Xshare:dump*) echo asked >> \"$HOME/dumps\"; exit 1;; esac; echo \"$@\"");

        assertThat(run(Map.of()).out()).doesNotContain("SharedArchiveFile");
        assertThat(run(Map.of()).out()).doesNotContain("SharedArchiveFile");
        assertThat(Files.readAllLines(folder.resolve("dumps"))).hasSize(1);
    }

    @Test
    void without_a_writable_cache_there_is_no_archive() throws Exception {
        java(makesArchives());
        Path file = Files.createFile(folder.resolve("no-folder"));

        for (String cache : List.of("off", file + "/cache")) {
            assertThat(run(Map.of("LUMBAR_CACHE", cache))).satisfies(ran -> {
                assertThat(ran.out()).contains("assess -").doesNotContain("SharedArchiveFile");
                assertThat(ran.err()).isEmpty();
            });
        }
    }

    @Test
    void an_archive_that_others_could_replace_is_not_loaded() throws Exception {
        java(makesArchives());
        Files.createDirectories(cache());
        Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(run(Map.of()).out()).contains("assess -").doesNotContain("SharedArchiveFile");
        assertThat(folder.resolve("dumps")).doesNotExist();
        Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run(Map.of()).out()).contains("SharedArchiveFile");
    }

    @Test
    void an_unpacked_Lumbar_runs_without_anything_to_build_with() throws Exception {
        Path unpacked = Files.createDirectories(folder.resolve("lumbar-1/bin"));
        Files.copy(Path.of("lumbar"), unpacked.resolve("lumbar"));
        Files.writeString(folder.resolve("lumbar-1/lumbar.jar"), "jar");
        Path link = Files.createSymbolicLink(folder.resolve("linked"), Path.of("lumbar-1/bin/lumbar"));

        assertThat(run(Map.of("PATH", plainPath()), "exec \"" + link + "\" assess x").out())
                .contains("-jar " + folder.toRealPath() + "/lumbar-1/lumbar.jar assess x");
    }

    private static String makesArchives() {
        return "for each; do case $each in -XX:SharedArchiveFile=*) file=${each#*=};; esac; done\n"
                + "case $* in *-Xshare:dump*) echo 'an archive' > \"$file\"; echo \"$@\" >> \"$HOME/dumps\"; exit;; esac\n"
                + PRINTS_ARGUMENTS;
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            List<Path> archives = files.filter(file -> !file.getFileName().toString().startsWith("jars-")).toList();
            assertThat(archives).hasSize(1);
            return archives.get(0);
        }
    }

    private int builds() throws IOException {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    private static long processThatEnded() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        return ended.pid();
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void java(String script) throws IOException {
        script("jdk/bin/java", script);
    }

    private void script(String name, String text) throws IOException {
        write(name, "#!/bin/sh\n" + text + "\n");
        assertThat(home.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private void age(String name, int minutes) {
        assertThat(home.resolve(name).toFile()
                .setLastModified(FileTime.from(Instant.now().minusSeconds(60L * minutes)).toMillis())).isTrue();
    }

    /** A folder of what every system has, and neither Java nor Maven. */
    private String plainPath() throws IOException {
        Path plain = folder.resolve("plain");
        if (Files.notExists(plain)) {
            Files.createDirectory(plain);
            for (String name : List.of("readlink", "find", "locale", "ls", "cksum", "mkdir", "rm", "ln", "mv", "tail")) {
                for (String where : List.of("/usr/bin/", "/bin/")) {
                    if (Files.exists(Path.of(where + name)) && Files.notExists(plain.resolve(name))) {
                        Files.writeString(plain.resolve(name), "#!/bin/sh\nexec " + where + name + " \"$@\"\n");
                        assertThat(plain.resolve(name).toFile().setExecutable(true)).isTrue();
                    }
                }
            }
        }
        return plain.toString();
    }

    private Ran run(Map<String, String> environment) throws Exception {
        return run(environment, "exec \"$0\" assess - </dev/null");
    }

    private Ran run(Map<String, String> environment, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command, home.resolve("lumbar").toString())
                .redirectError(folder.resolve("err").toFile());
        Map<String, String> all = new HashMap<>(Map.of("JAVA_HOME", home.resolve("jdk").toString(), "HOME",
                folder.toString(), "LUMBAR_CACHE", cache().toString(), "PATH",
                home.resolve("bin") + ":" + System.getenv("PATH")));
        all.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(all);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), out, Files.readString(folder.resolve("err")));
    }
}
