package org.lumbar.shell.cases;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Notation;

/** Finds the case files of a folder. */
final class CaseFolder {

    private static final Map<String, Notation> ENDINGS = notations();

    private CaseFolder() {
    }

    static Set<String> endings() {
        return ENDINGS.keySet();
    }

    /** The notation that the name of a file tells. */
    static Optional<Notation> notation(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.keySet().stream().filter(name::endsWith).map(ENDINGS::get).findFirst();
    }

    /**
     * The case files in a folder and the folders below it, sorted by name. A folder that links lead to more than once
     * is looked into once; a folder that cannot be read stands for itself, so that it is reported where it is opened.
     *
     * @param shown the folder as the user named it, with which the names begin
     */
    static List<String> files(Path folder, String shown) throws IOException {
        List<String> found = new ArrayList<>();
        collect(folder, shown.endsWith("/") ? shown : shown + "/", new HashSet<>(), found);
        return found;
    }

    private static void collect(Path folder, String shown, Set<Path> seen, List<String> found) throws IOException {
        if (!seen.add(folder.toRealPath())) {
            return;
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        Collections.sort(children);
        for (Path child : children) {
            String name = shown + child.getFileName();
            if (Files.isDirectory(child) && Files.isReadable(child)) {
                collect(child, name + "/", seen, found);
            } else if (Files.isDirectory(child) || notation(child).isPresent() && !isDevice(child)) {
                found.add(name);
            }
        }
    }

    /** Such as a named pipe, at which one would wait for ever. */
    private static boolean isDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    private static Map<String, Notation> notations() {
        Map<String, Notation> notations = new LinkedHashMap<>();
        notations.put(".yaml", Notation.YAML);
        notations.put(".yml", Notation.YAML);
        notations.put(".json", Notation.JSON);
        notations.put(".ndjson", Notation.JSON_LINES);
        notations.put(".jsonl", Notation.JSON_LINES);
        return notations;
    }
}
