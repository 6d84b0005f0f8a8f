package org.lumbar.shell.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.api.Statement;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Quoted;

/** The statements that rules implement, from {@value #FILE}. */
public record Ledger(String version, Map<String, Statement> statements, Map<String, Problem> places) {

    /** The name of the file next to the rules. */
    public static final String FILE = "knowledge.yaml";
    private static final Set<String> KEYS = Set.of("id", "where", "source", "says", "kind", "no-rule");

    /** Adds what is wrong to the problems of the file. */
    public static Ledger read(YamlFile file) {
        Map<String, Node> content = file.map(file.root(), Set.of("version", "statements"));
        Map<String, Statement> statements = new LinkedHashMap<>();
        Map<String, Problem> places = new LinkedHashMap<>();
        List<Map<String, Node>> entries = new ArrayList<>();
        for (Node node : content.containsKey("statements") ? file.list(content.get("statements")) : List.<Node>of()) {
            Map<String, Node> entry = file.map(node, KEYS);
            entries.add(entry);
            String id = file.text(entry, "id");
            if (statements.containsKey(id)) {
                file.add(entry.get("id"), "another statement has the id " + Quoted.of(id), "give this one an id of its own");
            }
            Statement statement = new Statement(id, new SourceReader(file).where(entry),
                    file.text(entry, "says"), List.of(file.text(entry, "kind").split(",\\s*")),
                    file.text(entry, "no-rule"));
            statements.put(statement.id(), statement);
            places.put(statement.id(), file.place(entry.getOrDefault("id", node)));
        }
        entries.stream().filter(entry -> file.text(entry, "id").matches(".*[\\s,].*")).forEach(entry ->
                file.add(entry.get("id"), "an id cannot contain spaces or commas", "write letters and a number, such as S01"));
        foreignIds(entries, file);
        kinds(entries, file);
        return new Ledger(file.text(content, "version"), statements, places);
    }

    /** Any kind is allowed, but one that nearly matches another is probably misspelt. */
    private static void kinds(List<Map<String, Node>> entries, YamlFile file) {
        Map<String, Long> counts = entries.stream().flatMap(entry -> Stream.of(file.text(entry, "kind").split(",\\s*")))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        for (Map<String, Node> entry : entries) {
            if (file.text(entry, "kind").isBlank()) {
                file.add(entry.getOrDefault("kind", entry.get("id")), "the kind of this statement is missing",
                        "add one, such as: kind: caution");
            }
            for (String kind : file.text(entry, "kind").split(",\\s*")) {
                List<String> common = counts.keySet().stream().filter(other -> counts.get(other) > 1).toList();
                if (counts.get(kind) == 1 && Nearest.to(kind, common).isPresent()) {
                    file.add(entry.get("kind"), "no other statement is of the kind " + Quoted.of(kind),
                            Nearest.question(kind, common));
                }
            }
        }
    }

    /** Ids of other sources must begin differently from those of the first source. */
    private static void foreignIds(List<Map<String, Node>> entries, YamlFile file) {
        Set<String> first = entries.stream().filter(entry -> !entry.containsKey(SourceReader.KEY))
                .map(entry -> letters(file.text(entry, "id"))).collect(Collectors.toSet());
        entries.stream().filter(entry -> entry.containsKey(SourceReader.KEY)
                && first.contains(letters(file.text(entry, "id")))).forEach(entry -> file.add(entry.get("id"),
                        "an id of another source cannot begin with '" + letters(file.text(entry, "id")) + "'",
                        "give each source letters of its own, such as S01"));
    }

    private static String letters(String id) {
        return id.replaceFirst("\\d.*", "");
    }

    /** The statements that have no rule and do not say why. */
    public List<Statement> lost(Collection<String> implemented) {
        return statements.values().stream()
                .filter(statement -> statement.whyNoRule().isEmpty() && !implemented.contains(statement.id())).toList();
    }
}
