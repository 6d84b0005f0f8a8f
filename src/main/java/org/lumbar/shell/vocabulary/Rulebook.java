package org.lumbar.shell.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.FindingType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;

/** A rule base as its authors wrote it: its rules and their vocabulary. */
public record Rulebook(String version, String fingerprint, Map<String, RuleText> rules, Vocabulary vocabulary) {

    public Rulebook {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** The statements of the sources, by id. */
    public Map<String, Statement> statements() {
        return vocabulary.statements();
    }

    /** The types of finding, most important first. */
    public List<FindingType> types() {
        return vocabulary.types();
    }

    public List<DeclaredType> declared() {
        return vocabulary.declared();
    }

    /** The sentence that people read for a finding; its code if it has none. */
    public String says(Object finding) {
        return vocabulary.says(finding);
    }

    public Importance importance(Object finding) {
        return vocabulary.importance(finding);
    }

    public Optional<FindingType> type(String name) {
        return vocabulary.type(name);
    }
}
