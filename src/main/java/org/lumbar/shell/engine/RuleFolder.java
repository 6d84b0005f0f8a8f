package org.lumbar.shell.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.vocabulary.Ledger;
import org.lumbar.shell.vocabulary.Wording;
import org.lumbar.shell.vocabulary.YamlFile;

/** The texts of the files in a folder of rules. */
record RuleFolder(Path path, Map<String, String> rules, Optional<String> wording, Optional<String> knowledge,
        boolean drafts) {

    /** A marker among the texts; no file can have this name. */
    private static final String WITH_DRAFTS = "/drafts";

    /** @throws InvalidRulesException if the folder cannot be read or has no rules */
    static RuleFolder read(Path folder) {
        return read(folder, false);
    }

    /** @throws InvalidRulesException if the folder cannot be read or has no rules */
    static RuleFolder read(Path folder, boolean drafts) {
        Texts texts = Texts.read(folder);
        if (!texts.remarks().isEmpty()) {
            throw new InvalidRulesException(texts.remarks().stream().map(Remark::problem).toList());
        }
        return new RuleFolder(folder, texts.files(), optionalText(folder.resolve(Wording.FILE)),
                optionalText(folder.resolve(Ledger.FILE)), drafts);
    }

    /** The inverse of {@link #texts}. */
    static RuleFolder of(Map<String, String> texts) {
        Map<String, String> rules = new TreeMap<>(texts);
        rules.keySet().removeIf(name -> !name.endsWith(".drl"));
        return new RuleFolder(Path.of(""), rules, Optional.ofNullable(texts.get(Wording.FILE)),
                Optional.ofNullable(texts.get(Ledger.FILE)), texts.containsKey(WITH_DRAFTS));
    }

    /** All texts by file name; with drafts, a marker makes them differ from the same texts without. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>(rules);
        wording.ifPresent(text -> texts.put(Wording.FILE, text));
        knowledge.ifPresent(text -> texts.put(Ledger.FILE, text));
        if (drafts) {
            texts.put(WITH_DRAFTS, "");
        }
        return texts;
    }

    /** {@return the syntax tree of one of the files} */
    Drl read(String name) {
        Drl file = Drl.read(path.resolve(name), rules.get(name));
        return drafts ? file.withDrafts() : file;
    }

    private static Optional<String> optionalText(Path file) {
        return Files.exists(file) ? Optional.of(YamlFile.read(file)) : Optional.empty();
    }
}
