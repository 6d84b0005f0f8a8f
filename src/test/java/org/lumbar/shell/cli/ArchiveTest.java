package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lumbar.shell.engine.RuleCache;

/** The archive that installs Lumbar, on a system without build tools. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class ArchiveTest {

    private static final String CASE = "pain: {quality: sharp}\n";

    @TempDir
    private static Path folder;
    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        Path archive;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> archives = files.filter(file -> file.toString().matches(".*/lumbar-[0-9.]+\\.tar\\.gz")).toList();
            assumeTrue(archives.size() == 1, "the archive is made by 'mvn package'");
            archive = archives.get(0);
        }
        assertThat(new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString(), "-C", folder.toString())
                .inheritIO().start().waitFor()).isZero();
        home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    }

    @Test
    void answers_from_a_folder_that_cannot_be_written() throws Exception {
        List<Path> all = all(home);
        all.forEach(file -> assertThat(file.toFile().setWritable(false)).isTrue());
        try {
            assertThat(lumbar(Map.of(), "assess", "-", "--trail", "none")).satisfies(ran -> {
                assertThat(ran.status()).isZero();
                assertThat(ran.out()).contains("Stop every activity");
                assertThat(ran.err()).isEmpty();
            });
            assertThat(all(home)).hasSameElementsAs(all);
        } finally {
            all.forEach(file -> file.toFile().setWritable(true, true));
        }
    }

    @Test
    void answers_on_a_later_Java_as_well() throws Exception {
        String later = System.getenv("JAVA_25_HOME");
        assumeTrue(later != null, "there is no later Java here");

        assertThat(lumbar(Map.of("JAVA_HOME", later), "assess", "-").out()).contains("Stop every activity");
    }

    @Test
    void compiles_rules_and_checks_them_with_its_examples() throws Exception {
        assertThat(lumbar(Map.of(), "check").out()).contains(": 0 errors, 0 warnings\n", " 0 failed\n");
    }

    @Test
    void an_edit_of_its_rules_is_reported_but_not_used() throws Exception {
        Path file = home.resolve("rules/02-why-it-gets-sore.drl");
        String before = Files.readString(file);
        try {
            Files.writeString(file, before + "rule \"half");
            assertThat(lumbar(Map.of(), "assess", "-")).satisfies(ran -> {
                assertThat(ran.status()).isZero();
                assertThat(ran.err()).isEqualTo(
                        "note: your rules differ from the packaged ones, which are used; --rules rules uses yours\n");
            });
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    void says_what_it_is_made_of() throws Exception {
        assertThat(lumbar(Map.of(), "--version").out()).containsPattern("lumbar 1[.]\\S+\nrules +\\S+, fingerprint [0-9a-f]{64}\n"
                + "Java +\\d\\S+, .+\nDrools +10[.]\\S+\n");
    }

    @Test
    void names_the_licence_of_every_library() throws IOException {
        String notice = Files.readString(home.resolve("NOTICE.md"));
        try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
            assertThat(libraries.map(jar -> jar.getFileName().toString().replaceFirst("-[0-9][0-9.]+\\.jar$", "")))
                    .isNotEmpty().allSatisfy(name -> assertThat(notice).containsPattern("\\b" + name.replaceFirst("^(drools|kie)-.*",
                            "$1-\\\\*") + "(,| \\||\\.|:)"));
        }
        assertThat(home.resolve("LICENSE")).hasSameBinaryContentAs(Path.of("LICENSE"));
    }

    @Test
    void completions_and_man_page_cover_every_command() throws IOException {
        for (String name : List.of("bash-completion/completions/lumbar", "zsh/site-functions/_lumbar",
                "fish/vendor_completions.d/lumbar.fish", "man/man1/lumbar.1")) {
            assertThat(Files.readString(home.resolve("share").resolve(name))).as(name)
                    .contains(Main.line(new Console(System.in, System.out, System.err, Terminal.NONE, RuleCache.none()))
                            .getSubcommands().keySet()).contains("format", "ndjson");
        }
    }

    @Test
    void completions_offer_the_words_of_options_and_parameters_as_they_are_written() throws IOException {
        for (String name : List.of("bash-completion/completions/lumbar", "zsh/site-functions/_lumbar")) {
            assertThat(Files.readString(home.resolve("share").resolve(name))).as(name)
                    .contains("(\"none\" \"short\" \"full\")", "(\"rule\" \"question\" \"case\")");
        }
        assertThat(Files.readString(home.resolve("share/fish/vendor_completions.d/lumbar.fish")))
                .contains("-l trail -x -a 'none short full'", "-f -a 'rule question case'");
    }

    @ParameterizedTest
    @CsvSource({"bash,'. share/bash-completion/completions/lumbar && COMP_WORDS=(lumbar new q) COMP_CWORD=2 && _complete_lumbar && echo \"${COMPREPLY[@]}\"'",
        "fish,'source share/fish/vendor_completions.d/lumbar.fish; complete -C \"lumbar new q\"'"})
    void a_shell_that_is_here_completes(String shell, String script) throws Exception {
        assumeTrue(Stream.of("/usr/bin/", "/bin/").anyMatch(place -> Files.isExecutable(Path.of(place + shell))), shell + " is not here");
        Process process = new ProcessBuilder(shell, "-c", script).directory(home.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("question").doesNotContain("rule");
    }

    @Test
    void the_launcher_for_Windows_has_the_line_ends_and_the_labels_that_Windows_needs() throws IOException {
        String script = Files.readString(home.resolve("bin/lumbar.cmd"));

        assertThat(script.replace("\r\n", "")).doesNotContain("\n");
        // the environment of programs that it runs, git above all, stays as it was
        assertThat(script).doesNotContainIgnoringCase("set \"home=", "set \"path=");
        List<String> used = Pattern.compile("(?:goto |call :)(\\w+)").matcher(script).results()
                .map(found -> found.group(1)).toList();
        assertThat(used).hasSizeGreaterThan(8).allSatisfy(label -> assertThat(script).contains("\r\n:" + label + "\r\n"));
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private static Ran lumbar(Map<String, String> environment, String... arguments) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(),
                "LUMBAR_CACHE", folder.resolve("cache").toString(), "JAVA_HOME", System.getProperty("java.home")));
        all.putAll(environment);
        Path in = Files.writeString(folder.resolve("in"), CASE);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(home.resolve("bin/lumbar").toString()),
                Stream.of(arguments)).toList()).directory(home.toFile()).redirectInput(in.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(all);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), out, Files.readString(folder.resolve("err")));
    }
}
