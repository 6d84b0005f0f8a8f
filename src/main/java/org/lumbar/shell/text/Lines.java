package org.lumbar.shell.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/**
 * The lines of a stream as bytes. A line longer than the limit is cut short, and a line that seems endless is the last.
 * Not thread-safe.
 */
final class Lines {

    record Line(int number, byte[] bytes, boolean whole) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                    return false;
                }
            }
            return whole;
        }

        /** The first ASCII character that is not blank; a space if there is none. */
        char first() {
            for (byte b : bytes) {
                if (b > ' ') {
                    return (char) b;
                } else if (b < 0) {
                    return ' ';
                }
            }
            return ' ';
        }
    }

    /** A line this many times the limit counts as endless. */
    static final int ENDLESS = 16;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int at;
    private int end;
    private int number;
    private boolean cutOff;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        if (!returned.isEmpty()) {
            return Optional.of(returned.removeFirst());
        }
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        boolean whole = true;
        long length = 0;
        while (fill()) {
            int stop = lineBreak();
            length += stop - at;
            if (length > (long) limit * ENDLESS) {
                cutOff();
                break;
            }
            int room = Math.min(stop - at, limit - bytes.size());
            bytes.write(buffer, at, room);
            whole &= room == stop - at;
            at = stop;
            if (at < end) {
                takeLineBreak(bytes);
                break;
            }
        }
        return Optional.of(new Line(number, number == 1 ? withoutMark(bytes.toByteArray()) : bytes.toByteArray(), whole));
    }

    /** The next line that is not blank. */
    Optional<Line> nextFilled() throws IOException {
        Optional<Line> line = next();
        while (line.isPresent() && line.get().isBlank()) {
            line = next();
        }
        return line;
    }

    /** Stops reading. */
    void cutOff() {
        cutOff = true;
        at = end;
    }

    boolean isCutOff() {
        return cutOff;
    }

    void putBack(Collection<Line> lines) {
        lines.stream().sorted((a, b) -> Integer.compare(b.number(), a.number())).forEach(returned::addFirst);
    }

    private int lineBreak() {
        int i = at;
        while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    private void takeLineBreak(ByteArrayOutputStream bytes) throws IOException {
        byte first = buffer[at++];
        bytes.write(first);
        if (first == '\r' && fill() && buffer[at] == '\n') {
            bytes.write(buffer[at++]);
        }
    }

    private boolean fill() throws IOException {
        if (at == end && !cutOff) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    /** A byte order mark is not part of the text. */
    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
