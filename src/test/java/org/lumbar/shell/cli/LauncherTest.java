package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher hands to Java, for which a script stands that tells it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path home;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("lumbar"), home.resolve("lumbar"));
        Files.createDirectory(home.resolve("target"));
        Files.createFile(home.resolve("target/lumbar.jar"));
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"${LC_ALL-none} $(wc -c)\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void a_plain_locale_is_made_one_that_knows_all_letters() throws Exception {
        assertThat(run(Map.of())).isEqualTo("C.UTF-8 0");
        assertThat(run(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8"))).isEqualTo("C.UTF-8 0");
        assertThat(run(Map.of("LC_CTYPE", "POSIX", "LANG", "de_DE.UTF-8"))).isEqualTo("C.UTF-8 0");
    }

    @Test
    void any_other_locale_is_left_as_it_is() throws Exception {
        assertThat(run(Map.of("LANG", "de_DE.UTF-8"))).isEqualTo("none 0");
        assertThat(run(Map.of("LC_ALL", "de_DE.UTF-8", "LANG", "C"))).isEqualTo("de_DE.UTF-8 0");
    }

    @Test
    void a_closed_standard_input_is_an_empty_one() throws Exception {
        assertThat(run(Map.of(), "exec \"$0\" assess - <&-")).isEqualTo("C.UTF-8 0");
    }

    private String run(Map<String, String> locale) throws Exception {
        return run(locale, "exec \"$0\" assess - </dev/null");
    }

    private String run(Map<String, String> locale, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command, home.resolve("lumbar").toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().putAll(locale);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
