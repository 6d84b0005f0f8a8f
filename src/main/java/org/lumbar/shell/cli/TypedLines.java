package org.lumbar.shell.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lines that somebody types, or that come from a pipe. */
final class TypedLines {

    private final BufferedReader in;
    private final PrintStream prompts;
    private final String prompt;
    private int number;

    /** Thrown where the input ends, or somebody has had enough. */
    static final class End extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    TypedLines(InputStream in, PrintStream prompts, String prompt) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.prompts = prompts;
        this.prompt = prompt;
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** @throws End at the end of the input */
    String next() {
        prompts.print(prompt);
        prompts.flush();
        try {
            String typed = in.readLine();
            number++;
            if (typed == null || typed.strip().equalsIgnoreCase("quit")) {
                throw new End();
            }
            return typed.strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
