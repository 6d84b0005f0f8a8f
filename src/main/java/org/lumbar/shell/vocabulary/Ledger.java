package org.lumbar.shell.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.Problem;
import org.lumbar.api.Statement;
import org.lumbar.shell.text.Node;

/**
 * The statements that rules carry, as {@value #FILE} has them.
 *
 * @param version the version of the rules
 * @param statements by id
 * @param places where each of them is, by id, as an error that is not yet one
 */
public record Ledger(String version, Map<String, Statement> statements, Map<String, Problem> places) {

    /** The name of the file beside the rules. */
    public static final String FILE = "knowledge.yaml";

    /** Reads the file; what is wrong with it is among its problems. */
    public static Ledger read(YamlFile file) {
        Map<String, Node> content = file.map(file.root());
        Map<String, Statement> statements = new LinkedHashMap<>();
        Map<String, Problem> places = new LinkedHashMap<>();
        for (Node node : content.containsKey("statements") ? file.list(content.get("statements")) : List.<Node>of()) {
            Map<String, Node> entry = file.map(node);
            Statement statement = new Statement(file.text(entry, "id"), file.text(entry, "where"),
                    file.text(entry, "says"), List.of(file.text(entry, "kind").split(",\\s*")),
                    file.text(entry, "no-rule"));
            statements.put(statement.id(), statement);
            places.put(statement.id(), file.place(entry.getOrDefault("id", node)));
        }
        return new Ledger(file.text(content, "version"), statements, places);
    }

    /** The statements that no rule carries and of which nothing says why. */
    public List<Statement> lost(Collection<String> carried) {
        return statements.values().stream()
                .filter(statement -> statement.whyNoRule().isEmpty() && !carried.contains(statement.id())).toList();
    }
}
