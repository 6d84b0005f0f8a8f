package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The program on a pseudo-terminal, which the program {@code script} of util-linux makes. */
@EnabledIf("org.lumbar.ShownRules#areAll")
@Tag("slow")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalKeysTest {

    private static final String DOWN = "\u001b[B";

    @TempDir
    private Path folder;

    private final StringBuilder screen = new StringBuilder();
    private Process terminal;
    private int seen;

    private void start(String... environment) throws IOException {
        start(Path.of(""), environment);
    }

    private void start(Path file, String... environment) throws IOException {
        boolean can = Files.isExecutable(Path.of("/usr/bin/script")) && Files.isExecutable(Path.of("/usr/bin/stty"));
        Assumptions.assumeTrue(can, "there is no script or no stty here: the keys of a terminal are not tested");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/script", "-qfec", "stty -g; '" + java + "' -XX:TieredStopAtLevel=1 -cp '"
                + System.getProperty("java.class.path") + "' " + Main.class.getName() + " ask " + file + "; echo status $?; stty -g", "/dev/null")
                .redirectErrorStream(true);
        Map<String, String> settings = builder.environment();
        settings.put("TERM", "xterm");
        settings.put("SHELL", "/bin/sh");
        for (String one : environment) {
            settings.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        terminal = builder.start();
    }

    @AfterEach
    void stop() {
        if (terminal != null) {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            terminal.destroyForcibly();
        }
    }

    /** Reads until something is shown that was not there before, and then a prompt. */
    private void await(String text) throws IOException {
        InputStream out = terminal.getInputStream();
        byte[] bytes = new byte[8192];
        while (screen.indexOf(text, seen) < 0 || !screen.toString().endsWith("> ")) {
            int read = out.read(bytes);
            assertThat(read).as("ended before '%s': %s", text, screen).isPositive();
            screen.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
        }
        seen = screen.length();
    }

    private void type(String keys) throws IOException {
        OutputStream in = terminal.getOutputStream();
        in.write(keys.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private String[] end() throws IOException, InterruptedException {
        screen.append(new String(terminal.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(terminal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return screen.toString().strip().split("\\R");
    }

    @Test
    void arrows_choose_escape_goes_back_control_c_quits_and_the_terminal_is_left_as_it_was() throws Exception {
        start();
        await("None of these");
        type(DOWN + "\n");
        await("1. How does it feel");
        type(DOWN + DOWN + "\n");
        await("2a. ");
        type("\u001b");
        await("(your answer:");
        type("sharp\n");
        await("2a. ");
        type("\u0003");
        String[] lines = end();

        assertThat(screen).contains("> A mild burn\u001b[K", "A mild burn)", "> back\u001b[K", "Nothing was saved.", "status 0");
        assertThat(lines[lines.length - 1]).isEqualTo(lines[0]);
    }

    @Test
    void whatever_ends_the_process_the_terminal_is_left_as_it_was() throws Exception {
        start();
        await("None of these");
        terminal.descendants().filter(one -> one.info().command().orElse("").endsWith("java")).forEach(ProcessHandle::destroy);
        String[] lines = end();

        assertThat(screen).contains("status 143");
        assertThat(lines[lines.length - 1]).isEqualTo(lines[0]);
    }

    @Test
    void plain_lines_are_printed_on_request() throws Exception {
        for (String plain : new String[] {"ACCESSIBLE=1", "TERM=dumb"}) {
            screen.setLength(0);
            seen = 0;
            start(plain, "NO_COLOR=1");
            await("None of these");
            type("1\n");
            await("1. How does it feel");
            type(DOWN + "\nquit\n");
            end();

            assertThat(screen).contains("I do not understand '").doesNotContain("arrow keys", "> Dull", "\u001b[K");
        }
    }

    @Test
    void control_c_is_quit_in_plain_lines_too() throws Exception {
        Path file = folder.resolve("back.yaml");
        start(file, "ACCESSIBLE=1", "NO_COLOR=1");
        await("None of these");
        type("1\n");
        await("1. How does it feel");
        type("dull\n");
        await("2a. ");
        type("\u0003");
        String[] lines = end();

        assertThat(screen).contains("\nSaved in " + file + ": 1 answer.", "status 0");
        assertThat(lines[lines.length - 1]).isEqualTo(lines[0]);
    }

    @Test
    void a_process_ended_from_outside_says_what_was_saved() throws Exception {
        Path file = folder.resolve("back.yaml");
        start(file);
        await("None of these");
        type("1\n");
        await("1. How does it feel");
        type("dull\n");
        await("2a. ");
        terminal.descendants().filter(one -> one.info().command().orElse("").endsWith("java")).forEach(ProcessHandle::destroy);
        String[] lines = end();

        assertThat(screen).contains("\nSaved in " + file + ": 1 answer.", "status 143");
        assertThat(lines[lines.length - 1]).isEqualTo(lines[0]);
    }
}
