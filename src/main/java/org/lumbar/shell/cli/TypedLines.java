package org.lumbar.shell.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The lines that somebody types, or that come from a pipe. */
final class TypedLines {

    private final InputStream in;
    private final BufferedReader lines;
    private final PrintStream prompts;
    private final String prompt;
    private final Optional<RawMode> keys;
    private int number;

    /** Thrown where the input ends, or somebody stops. */
    static final class End extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param keys a terminal that can send each key at once */
    TypedLines(InputStream in, PrintStream prompts, String prompt, Optional<RawMode> keys) {
        this.in = in;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.prompts = prompts;
        this.prompt = prompt;
        this.keys = keys;
    }

    /** Whether the arrow keys and Escape do something. */
    boolean isKeyed() {
        return keys.isPresent();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /**
     * @param choices what the arrow keys go through
     * @throws End at the end of the input
     */
    String next(List<String> choices) {
        boolean keyed = keys.filter(RawMode::on).isPresent();
        prompts.print(prompt);
        prompts.flush();
        try {
            String typed = keyed ? new KeyedLine(prompts, prompt, choices).read(in) : lines.readLine();
            number++;
            if (typed == null || typed.strip().equalsIgnoreCase("quit")) {
                throw new End();
            }
            return typed.strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            keys.ifPresent(RawMode::off);
        }
    }
}
