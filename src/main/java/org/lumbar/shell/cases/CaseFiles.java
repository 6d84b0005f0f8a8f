package org.lumbar.shell.cases;

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
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.lumbar.api.Problem;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.Documents;
import org.lumbar.shell.text.Notation;

/**
 * The cases in files, folders and standard input, read one at a time on demand, so that a file with a million of them
 * needs no more memory than a file with one. A path that cannot be read gives a problem in its place. Not thread-safe.
 *
 * <pre>{@code
 * try (CaseFiles cases = new CaseFiles(new CaseReader(rulebook), List.of("examples"), System.in)) {
 *     while (cases.hasNext()) {
 *         ReadResult result = cases.next();
 *     }
 * }
 * }</pre>
 */
public final class CaseFiles implements Iterator<ReadResult>, AutoCloseable {

    /** The path that means standard input. */
    public static final String STANDARD_INPUT = "-";

    private final CaseReader reader;
    private final InputStream standardInput;
    private final Deque<Named> paths;
    private final List<String> skipped = new ArrayList<>();
    private final AtomicLong bytesRead = new AtomicLong();
    private Optional<Documents> open = Optional.empty();
    private String openPath = "";
    private Optional<Supplier<ReadResult>> next = Optional.empty();

    /** Opens nothing until the first case is needed. */
    public CaseFiles(CaseReader reader, List<String> paths, InputStream standardInput) {
        this.reader = reader;
        this.paths = paths.stream().map(path -> new Named(Optional.empty(), path)).collect(Collectors.toCollection(ArrayDeque::new));
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
    public ReadResult next() {
        return nextText().get();
    }

    private Supplier<ReadResult> nextText() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Supplier<ReadResult> text = next.orElseThrow();
        next = Optional.empty();
        return text;
    }

    /** {@return the cases as texts; each supplier parses its text, in any thread, so that several can be parsed at once} */
    public Iterator<Supplier<ReadResult>> texts() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return CaseFiles.this.hasNext();
            }

            @Override
            public Supplier<ReadResult> next() {
                return nextText();
            }
        };
    }

    /** {@return how many bytes have been read so far; safe to call from any thread} */
    public long bytesRead() {
        return bytesRead.get();
    }

    @Override
    public void close() {
        open.ifPresent(Documents::close);
        open = Optional.empty();
        paths.clear();
    }

    private Optional<Supplier<ReadResult>> advance(Documents documents) {
        try {
            if (documents.hasNext()) {
                Document document = documents.next();
                return Optional.of(() -> reader.read(document));
            }
            documents.close();
            open = Optional.empty();
            return Optional.empty();
        } catch (UncheckedIOException e) {
            open = Optional.empty();
            return Optional.of(unreadable(openPath, "this cannot be read to the end",
                    "check the disk, or the program that writes it"));
        }
    }

    /** {@return the files in folders that were skipped, as their names do not end like those of case files} */
    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    private Optional<Supplier<ReadResult>> begin(Named named) {
        openPath = named.shown().replace(File.separatorChar, '/');
        try {
            if (named.path().isEmpty() && named.shown().equals(STANDARD_INPUT)) {
                open = Optional.of(Documents.sniffed(openPath, CountingInputStream.unclosed(standardInput, bytesRead)));
                return Optional.empty();
            }
            Path path = named.path().orElseGet(() -> Path.of(named.shown()));
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            open = Optional.of(documents(path));
            return Optional.empty();
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.of(openPath.indexOf('\uFFFD') < 0
                    ? unreadable(openPath, "there is no such file or folder", nameHint(openPath))
                    : unreadable(openPath, "a file whose name is not UTF-8 cannot be opened by its name",
                            "rename it, or name the folder it is in"));
        } catch (AccessDeniedException e) {
            return Optional.of(unreadable(openPath, "no permission to read this",
                    "change its permissions, or name another"));
        } catch (CaseFolder.TooMuch tooMuch) {
            return Optional.of(unreadable(openPath, tooMuch.getMessage(), "name the folder or file of the cases"));
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(unreadable(openPath, "this cannot be read", "check that it is a file or a folder"));
        }
    }

    /** Other commands take {@code file#number} for one case of a file. */
    private static String nameHint(String name) {
        int mark = name.lastIndexOf('#');
        return mark > 0 && new File(name.substring(0, mark)).isFile()
                ? "whole files are assessed: leave out '" + name.substring(mark) + "'" : "check the name";
    }

    private Documents documents(Path path) throws IOException {
        InputStream in = new CountingInputStream(Files.newInputStream(path), bytesRead);
        Optional<Notation> notation = Notation.of(path.toString());
        return notation.isPresent() ? new Documents(openPath, notation.get(), in) : Documents.sniffed(openPath, in);
    }

    private Optional<Supplier<ReadResult>> folder(Path path) throws IOException {
        if (path.toRealPath().getNameCount() == 0) {
            return Optional.of(unreadable(openPath, "this is the whole disk, not a folder of cases",
                    "name the folder or file of the cases"));
        }
        CaseFolder.Content content = CaseFolder.content(path, openPath);
        List<CaseFolder.Named> found = content.cases();
        skipped.addAll(content.skipped());
        if (found.isEmpty()) {
            return Optional.of(unreadable(openPath, "there is no case file in this folder",
                    "a case file ends in " + String.join(", ", Notation.endings())));
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            paths.addFirst(new Named(Optional.of(found.get(i).path()), found.get(i).shown()));
        }
        return Optional.empty();
    }

    /** Something to open: a name as given, or a file found in a folder. */
    private record Named(Optional<Path> path, String shown) {
    }

    private static Supplier<ReadResult> unreadable(String path, String message, String hint) {
        return () -> new Unreadable(path, List.of(Problem.ofFile(path, message, hint)));
    }
}
