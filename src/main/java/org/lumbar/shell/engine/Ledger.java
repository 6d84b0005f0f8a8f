package org.lumbar.shell.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.Statement;
import org.lumbar.shell.text.Node;
import org.lumbar.api.Problem;

/**
 * The statements of {@code knowledge.yaml}.
 *
 * @param version the version of the rules
 * @param statements by id
 */
record Ledger(String version, Map<String, Statement> statements) {

    static Ledger read(RuleFolder folder, List<Problem> problems) {
        YamlFile file = new YamlFile(folder.path().resolve(RuleFolder.KNOWLEDGE),
                folder.knowledge().orElseGet(() -> YamlFile.packaged(RuleFolder.KNOWLEDGE)));
        Map<String, Node> content = file.map(file.read());
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Node node : content.containsKey("statements") ? file.list(content.get("statements")) : List.<Node>of()) {
            Map<String, Node> entry = file.map(node);
            Statement statement = new Statement(file.text(entry, "id"), file.text(entry, "where"),
                    file.text(entry, "says"), List.of(file.text(entry, "kind").split(",\\s*")),
                    file.text(entry, "no-rule"));
            statements.put(statement.id(), statement);
        }
        problems.addAll(file.problems());
        return new Ledger(file.text(content, "version"), statements);
    }
}
