package org.lumbar.shell.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The lines that a user types, or that come from a pipe. */
final class TypedLines {

    private static final int INTERRUPT = 3;
    /** Anything longer is not an answer, and may never end. */
    private static final int LONGEST = 10_000;

    private final InputStream in;
    private final PrintStream prompts;
    private final String prompt;
    private final Optional<TypingMode> mode;
    private int number;

    /** The input has ended, or the user has stopped. */
    static final class End extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param mode how a terminal sends what is typed */
    TypedLines(InputStream in, PrintStream prompts, String prompt, Optional<TypingMode> mode) {
        this.in = in;
        this.prompts = prompts;
        this.prompt = prompt;
        this.mode = mode;
    }

    /** Whether the arrow keys and Escape do something. */
    boolean isKeyed() {
        return mode.filter(TypingMode::sendsKeys).isPresent();
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
        boolean set = mode.filter(TypingMode::on).isPresent();
        prompts.print(prompt);
        prompts.flush();
        try {
            String typed = set && isKeyed() ? new KeyedLine(prompts, prompt, choices).read(in) : line(set);
            number++;
            if (typed.strip().equalsIgnoreCase("quit")) {
                throw new End();
            }
            return typed.strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            mode.ifPresent(TypingMode::off);
        }
    }

    /** @param set whether Ctrl-C arrives as a character */
    private String line(boolean set) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        for (; next >= 0 && next != '\n' && !(set && next == INTERRUPT) && line.size() < LONGEST; next = in.read()) {
            line.write(next);
        }
        if (next == INTERRUPT || next < 0 && line.size() == 0) {
            prompts.print(prompt.isEmpty() ? "" : "\n");
            throw new End();
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
