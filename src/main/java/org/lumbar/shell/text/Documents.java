package org.lumbar.shell.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Lines.Line;

/**
 * Reads the documents of a stream one by one, never holding more than two. After a document that is larger than
 * {@link #LIMIT} or not UTF-8, reading continues; if the first one is not text at all, it stops.
 * Not thread-safe.
 *
 * <p>{@link #hasNext()} throws {@link UncheckedIOException} if the stream fails.
 */
public final class Documents implements Iterator<Document>, AutoCloseable {

    /** The maximum size of a document in bytes: 1 MiB. */
    public static final int LIMIT = 1 << 20;

    private final String path;
    private final Notation notation;
    private final InputStream in;
    private final Lines lines;
    private Optional<Chunk> ahead = Optional.empty();
    private boolean begun;
    private int number;
    private boolean stopped;
    private boolean emptyReported;

    /** {@return the documents of a stream, with its notation guessed from its content} */
    public static Documents sniffed(String path, InputStream in) {
        Lines lines = new Lines(in, LIMIT);
        try {
            return new Documents(path, Sniffing.notation(lines), in, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a stream whose notation is known. */
    public Documents(String path, Notation notation, InputStream in) {
        this(path, notation, in, new Lines(in, LIMIT));
    }

    private Documents(String path, Notation notation, InputStream in, Lines lines) {
        this.path = path;
        this.notation = notation;
        this.in = in;
        this.lines = lines;
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            ahead = chunk();
            emptyReported = ahead.isPresent();
        }
        return !stopped && (ahead.isPresent() || !emptyReported);
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (ahead.isEmpty()) {
            emptyReported = true;
            return new Document.Unreadable(path, empty());
        }
        Chunk chunk = ahead.get();
        ahead = chunk();
        number++;
        return document(chunk);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(Chunk chunk) {
        Encoding.Decoded decoded = Encoding.decode(path, chunk.line, chunk.bytes.toByteArray());
        if (decoded.binary() && number == 1) {
            stopped = true;
        }
        if (decoded.problem().isPresent() && (decoded.binary() || chunk.whole)) {
            return new Document.Unreadable(source(chunk), decoded.problem().get());
        }
        if (!chunk.whole) {
            return new Document.Unreadable(source(chunk), decoded.text().error(0, 1,
                    chunk.endless ? "this document is larger than 16 MiB, and nothing after it is read"
                            : "this document is larger than 1 MiB",
                    "split it; one document is one case"));
        }
        return new Document.Readable(source(chunk), notation, decoded.text());
    }

    private String source(Chunk chunk) {
        return switch (notation) {
            case JSON -> path;
            case JSON_LINES -> path + ":" + chunk.line;
            case YAML -> number == 1 && ahead.isEmpty() ? path : path + "#" + number;
        };
    }

    private Problem empty() {
        String name = path.equals("-") ? "standard input" : "the file";
        return new Problem(path, new Position(1, 1), Problem.Severity.ERROR, name + " is empty", "", 1,
                "write at least one answer, or name another file");
    }

    private Optional<Chunk> chunk() {
        try {
            return switch (notation) {
                case YAML -> yaml();
                case JSON -> json();
                case JSON_LINES -> line();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Chunk> line() throws IOException {
        return lines.nextFilled().map(only -> new Chunk(only.number()).with(only));
    }

    private Optional<Chunk> json() throws IOException {
        Optional<Chunk> chunk = line();
        if (chunk.isPresent()) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                chunk.get().with(line.get());
            }
        }
        return chunk;
    }

    private Optional<Chunk> yaml() throws IOException {
        Chunk chunk = null;
        boolean begun = false;
        boolean filled = false;
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            YamlLine kind = YamlLine.of(line);
            if (kind == YamlLine.BEGIN && begun) {
                lines.putBack(List.of(line));
                if (filled) {
                    return Optional.of(chunk);
                }
                chunk = null;
                begun = false;
                continue;
            }
            chunk = (chunk == null ? new Chunk(line.number()) : chunk).with(line);
            if (chunk.endless) {
                return Optional.of(chunk);
            }
            begun |= kind == YamlLine.BEGIN || kind == YamlLine.CONTENT;
            filled |= kind == YamlLine.CONTENT || YamlLine.hasContentAfterMark(line);
            if (kind == YamlLine.END) {
                if (filled) {
                    return Optional.of(chunk);
                }
                chunk = null;
                begun = false;
            }
        }
        return filled ? Optional.of(chunk) : Optional.empty();
    }

    /** The bytes of one document, up to the limit. */
    private final class Chunk {
        private final int line;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private boolean whole = true;
        private boolean endless;
        private long size;

        Chunk(int line) {
            this.line = line;
        }

        Chunk with(Line next) {
            int room = Math.min(next.bytes().length, LIMIT - bytes.size());
            bytes.write(next.bytes(), 0, room);
            whole &= next.whole() && room == next.bytes().length;
            size += next.bytes().length;
            if (size > (long) LIMIT * Lines.ENDLESS) {
                lines.cutOff();
            }
            endless = lines.isCutOff();
            return this;
        }
    }
}
