package org.lumbar.shell.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.FindingType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;

/** A rule base as its authors wrote it: its rules, and the vocabulary that they speak. */
public record Rulebook(String version, String fingerprint, Map<String, RuleText> rules, Vocabulary vocabulary) {

    public Rulebook {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** The statements of the source, by id. */
    public Map<String, Statement> statements() {
        return vocabulary.statements();
    }

    /** The types of finding in the order in which they matter. */
    public List<FindingType> types() {
        return vocabulary.types();
    }

    /** The types that rule authors declared in DRL. */
    public List<DeclaredType> declared() {
        return vocabulary.declared();
    }

    /** What is said to people of a finding; its code where no sentence was written for it. */
    public String says(Object finding) {
        return vocabulary.says(finding);
    }

    /** Where a finding stands among others: by its type, then by its code. */
    public Importance importance(Object finding) {
        return vocabulary.importance(finding);
    }

    /** What is said of a type of finding, if anything. */
    public Optional<FindingType> type(String name) {
        return vocabulary.type(name);
    }
}
