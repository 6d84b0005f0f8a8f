package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The terminal of this process, told to send each key at once; whatever ends the process, it is left as it was found. */
final class RawMode {

    private final List<String> found;
    private volatile boolean on;

    private RawMode(List<String> found) {
        this.found = found;
    }

    /** One, where {@code stty} can say how the terminal is set. */
    static Optional<RawMode> find() {
        Optional<RawMode> mode = stty("-g").filter(told -> told.matches("\\S+")).map(told -> new RawMode(List.of(told)));
        mode.ifPresent(one -> Runtime.getRuntime().addShutdownHook(new Thread(one::off)));
        return mode;
    }

    /** {@return whether each key now comes at once; Ctrl-C does as well, Ctrl-Z suspends as usual} */
    boolean on() {
        on = true;
        boolean done = stty("-icanon", "-echo", "min", "1", "time", "0", "intr", "undef").isPresent();
        if (!done) {
            off();
        }
        return done;
    }

    void off() {
        if (on) {
            stty(found.toArray(String[]::new));
            on = false;
        }
    }

    private static Optional<String> stty(String... how) {
        try {
            Process stty = new ProcessBuilder(Stream.concat(Stream.of("stty"), Arrays.stream(how)).toList())
                    .redirectInput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String told = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return stty.waitFor() == 0 ? Optional.of(told) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
