package org.lumbar.casefile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.lumbar.source.Documents;
import org.lumbar.source.Notation;
import org.lumbar.source.Problem;

/**
 * The cases of files, folders and standard input, read one by one as they are asked for, so that a file with a million
 * of them needs no more memory than a file with one. A path that cannot be read is a problem in its place. Not
 * thread-safe.
 *
 * <pre>{@code
 * try (CaseFiles cases = new CaseFiles(new CaseReader(rulebook), List.of("examples"), System.in)) {
 *     while (cases.hasNext()) {
 *         Reading reading = cases.next();
 *     }
 * }
 * }</pre>
 */
public final class CaseFiles implements Iterator<Reading>, AutoCloseable {

    /** The path that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private final CaseReader reader;
    private final InputStream standardInput;
    private final Deque<String> paths;
    private Optional<Documents> open = Optional.empty();
    private String openPath = "";
    private Optional<Reading> next = Optional.empty();

    /**
     * @param paths files, folders, or {@code -} for standard input, in the order in which they are read
     * @param standardInput what {@code -} reads; closed when it has been read
     */
    public CaseFiles(CaseReader reader, List<String> paths, InputStream standardInput) {
        this.reader = reader;
        this.paths = new ArrayDeque<>(paths);
        this.standardInput = standardInput;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (open.isPresent() || !paths.isEmpty())) {
            next = open.isPresent() ? advance(open.get()) : begin(paths.removeFirst());
        }
        return next.isPresent();
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Reading reading = next.orElseThrow();
        next = Optional.empty();
        return reading;
    }

    @Override
    public void close() {
        open.ifPresent(Documents::close);
        open = Optional.empty();
        paths.clear();
    }

    private Optional<Reading> advance(Documents documents) {
        try {
            if (documents.hasNext()) {
                return Optional.of(reader.read(documents.next()));
            }
            documents.close();
            open = Optional.empty();
            return Optional.empty();
        } catch (UncheckedIOException e) {
            open = Optional.empty();
            return Optional.of(unreadable(openPath, "this cannot be read to its end", ""));
        }
    }

    private Optional<Reading> begin(String given) {
        openPath = given.replace(File.separatorChar, '/');
        try {
            if (given.equals(STANDARD_INPUT)) {
                open = Optional.of(Documents.sniffed(given, standardInput));
                return Optional.empty();
            }
            Path path = Path.of(given);
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            open = Optional.of(documents(path));
            return Optional.empty();
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.of(unreadable(openPath, "there is no such file or folder", "check the name"));
        } catch (AccessDeniedException e) {
            return Optional.of(unreadable(openPath, "there is no permission to read this", ""));
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(unreadable(openPath, "this cannot be read", ""));
        }
    }

    private Documents documents(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        Optional<Notation> notation = CaseFolder.notation(path);
        return notation.isPresent() ? new Documents(openPath, notation.get(), in) : Documents.sniffed(openPath, in);
    }

    private Optional<Reading> folder(Path path) throws IOException {
        List<String> found = CaseFolder.files(path, openPath);
        if (found.isEmpty()) {
            return Optional.of(unreadable(openPath, "there is no case file in this folder",
                    "a case file ends in " + String.join(", ", CaseFolder.endings())));
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            paths.addFirst(found.get(i));
        }
        return Optional.empty();
    }

    private static Reading unreadable(String path, String message, String hint) {
        return new Unreadable(path, List.of(Problem.ofFile(path, message, hint)));
    }
}
