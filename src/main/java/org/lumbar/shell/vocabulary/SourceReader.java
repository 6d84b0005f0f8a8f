package org.lumbar.shell.vocabulary;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.shell.text.Node;

/** Reads where a statement comes from: a place in the first source, or another source with its title. */
record SourceReader(YamlFile file) {

    static final String KEY = "source";

    private static final Set<String> KEYS = Set.of("title", "place", "url", "doi", "date");

    String where(Map<String, Node> statement) {
        Node source = statement.get(KEY);
        if (source == null) {
            return file.text(statement, "where");
        }
        if (statement.containsKey("where")) {
            file.add(statement.get("where"), "'where' and 'source' both say where the statement comes from",
                    "write the place in the source: place: \"…\"");
        }
        Map<String, Node> parts = file.map(source, KEYS);
        String link = link(parts);
        if (file.text(parts, "title").isBlank() || link.isEmpty()) {
            file.add(source, "a source needs a title and a url or doi",
                    "write: source: {title: \"…\", place: \"…\", url: \"https://…\", date: 2026-11-25}");
        }
        check(parts, "url", "https?://\\S+", "an address begins with https://");
        check(parts, "doi", "10\\.\\S+/\\S+", "a DOI begins with 10. and has a slash");
        check(parts, "date", "\\d{4}(-\\d{2}){0,2}", "write the date as in 2026-11-25, or the year alone");
        return Stream.of(file.text(parts, "title"), file.text(parts, "place"), link, file.text(parts, "date"))
                .filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private String link(Map<String, Node> parts) {
        String doi = file.text(parts, "doi");
        return doi.isBlank() ? file.text(parts, "url") : "https://doi.org/" + doi;
    }

    private void check(Map<String, Node> parts, String key, String form, String hint) {
        if (parts.containsKey(key) && !file.text(parts, key).matches(form)) {
            file.add(parts.get(key), "this is not a " + key, hint);
        }
    }
}
