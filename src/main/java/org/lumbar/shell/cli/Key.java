package org.lumbar.shell.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A key as a terminal sends it. */
sealed interface Key {

    /** A key that writes nothing. */
    enum Named implements Key { UP, DOWN, ESCAPE, ENTER, ERASE, CLEAR, END, INTERRUPT, OTHER }

    /** A character. */
    record Letter(String text) implements Key {
    }

    /** How long the rest of an arrow key's sequence may take; after that, it was Escape alone. */
    int PATIENCE_MILLIS = 50;

    /** Waits for the next key. */
    static Key next(InputStream in) throws IOException {
        int first = in.read();
        return switch (first) {
            case -1, 3 -> Named.INTERRUPT;
            case 4 -> Named.END;
            case 8, 127 -> Named.ERASE;
            case '\r', '\n' -> Named.ENTER;
            case 21 -> Named.CLEAR;
            case 27 -> escaped(in);
            default -> first < ' ' ? Named.OTHER : letter(first, in);
        };
    }

    private static Key escaped(InputStream in) throws IOException {
        for (int waited = 0; in.available() == 0; waited++) {
            if (waited == PATIENCE_MILLIS) {
                return Named.ESCAPE;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Named.INTERRUPT;
            }
        }
        int kind = in.read();
        if (kind != '[' && kind != 'O') {
            return Named.OTHER;
        }
        int last = in.read();
        boolean plain = last >= '@' || last < 0;
        while (last >= 0 && last < '@') {
            last = in.read();
        }
        return plain && last == 'A' ? Named.UP : plain && last == 'B' ? Named.DOWN : Named.OTHER;
    }

    private static Key letter(int first, InputStream in) throws IOException {
        int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        byte[] bytes = Arrays.copyOf(new byte[] {(byte) first}, 1 + more);
        int read = in.readNBytes(bytes, 1, more);
        String text = new String(bytes, 0, 1 + read, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? new Letter(text) : Named.OTHER;
    }
}
