package org.lumbar.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule base as its authors wrote it: rules, what they rest on, and what is said of what they conclude.
 *
 * @param version the version of the rules
 * @param fingerprint SHA-256 of the texts, in hexadecimal; the order of rules and files does not change it
 * @param rules by name
 * @param statements by id
 * @param types the types of finding in the order in which they matter
 * @param declared the types that rule authors declared in DRL
 */
public record Rulebook(String version, String fingerprint, Map<String, RuleText> rules,
        Map<String, Statement> statements, List<FindingType> types, List<DeclaredType> declared) {
    public Rulebook {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
        types = List.copyOf(types);
        declared = List.copyOf(declared);
    }
}
