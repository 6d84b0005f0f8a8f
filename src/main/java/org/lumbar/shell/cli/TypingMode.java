package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets the terminal of this process to send each key at once, or else whole lines, which Ctrl-C ends as Enter does.
 * However the process ends, the terminal is left as it was found.
 */
final class TypingMode {

    private static final List<String> KEYS = List.of("-icanon", "-echo", "min", "1", "time", "0", "intr", "undef");
    private static final List<String> LINES = List.of("intr", "undef", "eol", "^C");

    private final List<String> found;
    private final boolean keys;
    private volatile boolean on;

    private TypingMode(List<String> found, boolean keys) {
        this.found = found;
        this.keys = keys;
    }

    /** The mode, if {@code stty} can report how the terminal is set. */
    static Optional<TypingMode> find(boolean keys) {
        Optional<TypingMode> mode = stty(List.of("-g")).filter(output -> output.matches("\\S+"))
                .map(output -> new TypingMode(List.of(output), keys));
        mode.ifPresent(one -> Runtime.getRuntime().addShutdownHook(new Thread(one::off)));
        return mode;
    }

    boolean sendsKeys() {
        return keys;
    }

    /** {@return whether the terminal is set now; Ctrl-C is then a character, Ctrl-Z suspends as usual} */
    boolean on() {
        on = true;
        boolean done = stty(keys ? KEYS : LINES).isPresent();
        if (!done) {
            off();
        }
        return done;
    }

    void off() {
        if (on) {
            stty(found);
            on = false;
        }
    }

    private static Optional<String> stty(List<String> how) {
        try {
            Process stty = new ProcessBuilder(Stream.concat(Stream.of("stty"), how.stream()).toList())
                    .redirectInput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return stty.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
