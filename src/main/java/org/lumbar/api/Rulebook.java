package org.lumbar.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private static final FindingType UNKNOWN = new FindingType("", "", "", List.<Sentence>of(), List.<Sentence>of());

    /**
     * Copies what could change.
     *
     * @param version the version of the rules
     * @param fingerprint SHA-256 of the texts, in hexadecimal; the order of rules and files does not change it
     * @param rules copied; later changes do not reach it
     * @param statements copied; later changes do not reach it
     * @param types copied; later changes do not reach it
     * @param declared copied; later changes do not reach it
     * @throws NullPointerException where what is copied is null or holds null
     */
    public Rulebook {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
        types = List.copyOf(types);
        declared = List.copyOf(declared);
    }

    /**
     * What is said to people of a finding.
     *
     * @param finding a record, or a fact of a declared type
     * @return the sentence; the finding's code where no sentence was written for it
     */
    public String says(Object finding) {
        Item item = Item.of(finding);
        return type(item.type()).orElse(UNKNOWN).says(item).orElse(item.code());
    }

    /**
     * {@return where a finding stands among others: by its type, then by its code}
     *
     * @param finding a record, or a fact of a declared type
     */
    public Importance importance(Object finding) {
        Item item = Item.of(finding);
        int rank = 0;
        while (rank < types.size() && !types.get(rank).name().equals(item.type())) {
            rank++;
        }
        FindingType type = rank < types.size() ? types.get(rank) : UNKNOWN;
        return new Importance(rank, item.type(), type.rank(item), finding);
    }

    /**
     * {@return what is said of a type of finding, if anything}
     *
     * @param name the simple name of the type
     */
    public Optional<FindingType> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
