package org.lumbar.shell.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;

/**
 * A YAML file that stands beside the rules; the packaged one where there is none.
 *
 * @param problems what keeps it from being read
 */
record YamlText(Text text, Node root, List<Problem> problems) {

    static YamlText read(Path folder, String name) {
        Path path = folder.resolve(name);
        try {
            Text text = new Text(path.toString(), 1, Files.exists(path) ? Files.readString(path) : packaged(name));
            Tree tree = Tree.of(text, Notation.YAML);
            return new YamlText(text, tree.root().orElse(new Node.Sequence(List.of(), new Position(1, 1))),
                    tree.problems());
        } catch (IOException unreadable) {
            return new YamlText(new Text(path.toString(), 1, ""), new Node.Sequence(List.of(), new Position(1, 1)),
                    List.of(Problem.ofFile(path.toString(), "the file cannot be read as UTF-8 text",
                            "save it in the encoding UTF-8")));
        }
    }

    private static String packaged(String name) throws IOException {
        try (InputStream in = YamlText.class.getResourceAsStream("/org/lumbar/rules/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    static List<Node.Entry> entries(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
    }

    static Optional<Node> value(Node node, String key) {
        return entries(node).stream().filter(entry -> entry.key().text().equals(key)).map(Node.Entry::value)
                .findFirst();
    }

    static String words(Node node, String key) {
        return value(node, key).map(value -> value instanceof Node.Scalar scalar ? scalar.text() : "").orElse("");
    }
}
