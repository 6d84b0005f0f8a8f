package org.lumbar.shell.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the documents in a file are written. */
public enum Notation {
    /** YAML 1.2, with documents separated by lines that begin with {@code ---}. */
    YAML(".yaml", ".yml"),
    /** One JSON document. */
    JSON(".json"),
    /** One JSON document on each line. */
    JSON_LINES(".ndjson", ".jsonl");

    private final List<String> endings;

    Notation(String... endings) {
        this.endings = List.of(endings);
    }

    /** {@return the endings of file names with a known notation} */
    public static Set<String> endings() {
        return notations().flatMap(notation -> notation.endings.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@return the notation that the name of a file suggests; empty for any other ending} */
    public static Optional<Notation> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return notations().filter(notation -> notation.endings.stream().anyMatch(lower::endsWith)).findFirst();
    }

    private static Stream<Notation> notations() {
        return Arrays.stream(values());
    }
}
