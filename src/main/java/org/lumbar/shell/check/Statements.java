package org.lumbar.shell.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lumbar.shell.text.Node;
import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Fault;
import org.lumbar.shell.drl.Remark;

/** The statements of {@code knowledge.yaml}. */
final class Statements {

    static final String FILE = "knowledge.yaml";

    private final YamlText file;
    private final boolean isOwn;
    private final Map<String, Node> statements = new LinkedHashMap<>();

    Statements(Path folder) {
        isOwn = Files.exists(folder.resolve(FILE));
        file = YamlText.read(folder, FILE);
        YamlText.value(file.root(), "statements").map(YamlText::items).orElse(List.of())
                .forEach(statement -> statements.put(YamlText.words(statement, "id"), statement));
    }

    List<Problem> problems() {
        return file.problems();
    }

    Set<String> ids() {
        return statements.keySet();
    }

    /** The statements of these rules' own ledger that no rule carries and of which nothing says why. */
    List<Remark> lost(Set<String> carried) {
        List<Remark> lost = new ArrayList<>();
        if (!isOwn) {
            return lost;
        }
        statements.forEach((id, statement) -> {
            if (!carried.contains(id) && YamlText.words(statement, "no-rule").isEmpty()) {
                YamlText.value(statement, "id").filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast)
                        .ifPresent(at -> lost.add(lost(at)));
            }
        });
        return lost;
    }

    private Remark lost(Node.Scalar id) {
        String message = "no rule carries the statement " + id.text();
        String hint = "name it in the @source of a rule, or say here why there is none, with: no-rule: \"…\"";
        Problem error = file.text().error(id, message, hint);
        return new Remark(Fault.LOST_STATEMENT, "", new Problem(error.path(), error.position(),
                Fault.LOST_STATEMENT.severity(), message, error.excerpt(), error.caret(), error.width(), hint));
    }
}
