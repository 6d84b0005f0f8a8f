package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.DeclaredType;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.api.RuleText;
import org.lumbar.api.Rulebook;

/** Reads the texts of a folder of rules into a rule book. */
final class RulebookReader {

    private RulebookReader() {
    }

    /** @throws InvalidRulesException if the texts cannot be read */
    static Rulebook read(RuleFolder folder) {
        List<Problem> problems = new ArrayList<>();
        Wording wording = Wording.read(folder, problems);
        Ledger ledger = Ledger.read(folder, problems);
        Absence absence = new Absence(wording);
        Map<String, RuleText> rules = new LinkedHashMap<>();
        List<DeclaredType> declared = new ArrayList<>();
        Fingerprint fingerprint = new Fingerprint();
        folder.rules().forEach((name, text) -> {
            DrlFile file = DrlFile.parse(folder.path().resolve(name), text, problems);
            file.rules(absence).forEach(rule -> rules.put(rule.name(), rule));
            declared.addAll(file.declared());
            file.texts().forEach(fingerprint::add);
        });
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        fingerprint.add(wording.text());
        return new Rulebook(ledger.version(), fingerprint.hex(), rules, ledger.statements(), wording.types(), declared);
    }
}
