package org.lumbar.shell.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.shell.vocabulary.Ledger;
import org.lumbar.shell.vocabulary.Wording;

/**
 * The texts of a folder of rules.
 *
 * @param path the folder, as it was named
 * @param rules file name to DRL text, in the order of the names
 * @param wording the text of {@code wording.yaml}, if there is one
 * @param knowledge the text of {@code knowledge.yaml}, if there is one
 */
record RuleFolder(Path path, Map<String, String> rules, Optional<String> wording, Optional<String> knowledge) {

    /** @throws InvalidRulesException if the folder cannot be read or has no rules */
    static RuleFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw invalid(folder, Files.exists(folder) ? "this is not a folder" : "there is no such folder",
                    "give the folder that holds the .drl files");
        }
        Map<String, String> rules = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                rules.put(file.getFileName().toString(), text(file));
            }
        } catch (IOException unreadable) {
            throw invalid(folder, "the folder cannot be read", "");
        }
        if (rules.isEmpty()) {
            throw invalid(folder, "there are no rules in this folder", "rules stand in files that end in .drl");
        }
        return new RuleFolder(folder, rules, optional(folder.resolve(Wording.FILE)), optional(folder.resolve(Ledger.FILE)));
    }

    private static Optional<String> optional(Path file) {
        return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw invalid(file, "the file cannot be read as UTF-8 text", "save it in the encoding UTF-8");
        }
    }

    private static InvalidRulesException invalid(Path path, String message, String hint) {
        return new InvalidRulesException(List.of(new Problem(path.toString(), Position.WHOLE, Problem.Severity.ERROR,
                message, "", 1, hint)));
    }
}
