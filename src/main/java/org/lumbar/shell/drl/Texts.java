package org.lumbar.shell.drl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.shell.text.Text;

/** The texts of the rule files in a folder. */
public record Texts(Map<String, String> files, List<Remark> remarks) {

    private static final int SHOWN = 3;
    private static final long BYTES_PER_CHARACTER = 4;
    private static final Pattern NEARLY = Pattern.compile("(?i)(.+\\.drl)(\\.txt)?|(knowledge|wording|guarantees|page)\\.ya?ml(\\.txt)?");
    private static final Pattern READ = Pattern.compile(".+\\.drl|(knowledge|wording|guarantees|page)\\.yaml");
    private static final Pattern CONFLICT = Pattern.compile("(?m)^<{7} .*\\R(?s:.*)^>{7} ");

    /** Never fails: whatever cannot be read is among the remarks. */
    public static Texts read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        List<Remark> remarks = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            remarks.add(remark(folder, Files.exists(folder) ? "this is not a folder" : "there is no such folder",
                    "name the folder with the .drl files"));
            return new Texts(files, remarks);
        }
        try (Stream<Path> paths = Files.list(folder)) {
            List<Path> found = paths.filter(path -> path.toString().endsWith(".drl")).limit(Limits.FILES + 1L).sorted()
                    .toList();
            if (found.size() > Limits.FILES) {
                remarks.add(new Remark(RuleFault.LIMIT, "", Problem.ofFile(folder.toString(), "the folder has more than "
                        + Limits.FILES + " rule files", "use several folders")));
                return new Texts(files, remarks);
            }
            found.forEach(path -> read(path, files, remarks));
            misnamed(folder).forEach(path -> remarks.add(remark(path, "a file with this name is not read",
                    "call it " + usual(path.getFileName().toString()) + ", or move it elsewhere")));
            deeper(folder).forEach(path -> remarks.add(remark(path, "rules in a subfolder are not read",
                    "move the file to " + folder)));
        } catch (IOException unreadable) {
            remarks.add(remark(folder, "the folder cannot be read", ""));
        }
        if (files.isEmpty() && remarks.isEmpty()) {
            remarks.add(remark(folder, "there are no rules in this folder", "rules belong in files that end in .drl"));
        }
        return new Texts(files, remarks);
    }

    /** Files whose names are nearly right, such as {@code rules.drl.txt}. */
    private static List<Path> misnamed(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> NEARLY.matcher(path.getFileName().toString()).matches()
                    && !READ.matcher(path.getFileName().toString()).matches()).limit(SHOWN).sorted().toList();
        }
    }

    private static String usual(String name) {
        String bare = name.replaceFirst("(?i)\\.txt$", "");
        return bare.matches("(?i).+\\.drl") ? bare.replaceFirst("(?i)\\.drl$", ".drl")
                : bare.toLowerCase(Locale.ROOT).replaceFirst("\\.yml$", ".yaml");
    }

    /** Rule files in subfolders, which their author may expect to be read. */
    private static List<Path> deeper(Path folder) throws IOException {
        try (Stream<Path> paths = Files.find(folder, 2, (path, is) -> is.isRegularFile() && path.toString().endsWith(".drl")
                && !path.getParent().equals(folder))) {
            return paths.limit(SHOWN).sorted().toList();
        } catch (UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static void read(Path path, Map<String, String> files, List<Remark> remarks) {
        try {
            if (!Files.isRegularFile(path)) {
                remarks.add(remark(path, "this is not a file", "give it a name that does not end in .drl"));
            } else if (Files.size(path) > BYTES_PER_CHARACTER * Limits.CHARACTERS) {
                remarks.add(new Remark(RuleFault.LIMIT, "", Problem.ofFile(path.toString(), "the file has more than "
                        + Limits.CHARACTERS + " characters", "split it into several files")));
            } else {
                String text = Files.readString(path);
                Matcher conflict = CONFLICT.matcher(text);
                OptionalInt control = text.chars().filter(one -> one < ' ' && !Character.isWhitespace(one)).findFirst();
                if (control.isPresent()) {
                    remarks.add(remark(path, String.format("this is not a text file: it contains the control character 0x%02X",
                            control.getAsInt()), "save the rules as plain text"));
                } else if (conflict.find()) {
                    remarks.add(new Remark(RuleFault.UNREADABLE_FILE, "", new Text(path.toString(), 1, text).error(conflict.start(), 7,
                            "this file has an unresolved merge conflict", "keep one side of each conflict, and delete the lines of <, = and >")));
                } else {
                    files.put(path.getFileName().toString(), text);
                }
            }
        } catch (CharacterCodingException notUtf8) {
            remarks.add(remark(path, "the file is not UTF-8 text", "save it as UTF-8"));
        } catch (IOException unreadable) {
            remarks.add(remark(path, "the file cannot be read", ""));
        }
    }

    private static Remark remark(Path path, String message, String hint) {
        return new Remark(RuleFault.UNREADABLE_FILE, "", Problem.ofFile(path.toString(), message, hint));
    }
}
