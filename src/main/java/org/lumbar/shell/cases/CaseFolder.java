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

    /** The whole of a disk is found to be one, and is not what was meant. */
    private static final int MOST = 1_000_000;

    private CaseFolder() {
    }

    /** A file or folder, by the name with which the user's words begin: not every name can be told in letters. */
    record Named(Path path, String shown) {
    }

    /** What stands in a folder. */
    record Content(List<Named> cases, List<String> skipped) {
    }

    /**
     * The files in a folder and the folders below it. A folder that links lead to more than once is looked into once; a
     * folder that cannot be read stands for itself, so that it is reported where it is opened.
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

    /** A folder holds more than anyone's cases. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("there is too much in this folder: more than " + MOST + " files and folders");
        }
    }

    /** Such as a named pipe, at which one would wait for ever. */
    private static boolean isDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }
}
