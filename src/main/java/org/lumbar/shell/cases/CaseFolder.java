package org.lumbar.shell.cases;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lumbar.shell.text.Notation;

/** Finds the case files of a folder. */
final class CaseFolder {

    /** A folder with more than this is probably a whole disk, named by mistake. */
    private static final int MOST = 1_000_000;

    private CaseFolder() {
    }

    /** A file or folder, and its name as shown: relative to what the user typed, and possibly not decodable. */
    record Named(Path path, String shown) {
    }

    record Content(List<Named> cases, List<String> skipped) {
    }

    /**
     * The files in a folder and its subfolders. A folder that several links lead to is searched once. An unreadable folder is
     * listed as a case, so that opening it reports the problem.
     */
    static Content content(Path folder, String shown) throws IOException {
        Content content = new Content(new ArrayList<>(), new ArrayList<>());
        collect(new Named(folder, shown.endsWith("/") ? shown : shown + "/"), new HashSet<>(), content);
        return content;
    }

    private static void collect(Named folder, Set<Path> seen, Content content) throws IOException {
        if (!seen.add(folder.path().toRealPath())) {
            return;
        }
        for (Path child : children(folder.path())) {
            Named named = new Named(child, folder.shown() + child.getFileName());
            if (seen.size() + content.cases().size() + content.skipped().size() > MOST) {
                throw new TooMuch();
            }
            if (Files.isDirectory(child) && Files.isReadable(child)) {
                below(new Named(child, named.shown() + "/"), seen, content);
            } else if (Files.isDirectory(child) || Notation.of(child.toString()).isPresent() && !isDevice(child)) {
                content.cases().add(named);
            } else if (Files.isRegularFile(child) && !Files.isHidden(child)) {
                content.skipped().add(named.shown());
            }
        }
    }

    private static void below(Named folder, Set<Path> seen, Content content) throws IOException {
        try {
            collect(folder, seen, content);
        } catch (TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException unreadable) {
            content.cases().add(folder);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        Collections.sort(children);
        return children;
    }

    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("this folder has more than " + MOST + " files and folders");
        }
    }

    /** Whether it is something like a named pipe, which would block forever. */
    private static boolean isDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }
}
