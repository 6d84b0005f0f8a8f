package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;

/** Reads a YAML file of the rule authors; what is not as it should be is noted with its place. */
final class YamlFile {

    private final Problems problems;
    private final Text text;

    YamlFile(Path path, String content) {
        this.text = new Text(path.toString(), 1, content);
        this.problems = new Problems(text);
    }

    /** The text of a file of the packaged rules. */
    static String packaged(String name) {
        try (InputStream in = YamlFile.class.getResourceAsStream("/org/lumbar/rules/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the packaged " + name, unreadable);
        }
    }

    /** The content; an empty mapping where there is none. */
    Node read() {
        return Tree.of(text, Notation.YAML, problems)
                .orElse(new Node.Mapping(List.of(), new org.lumbar.api.Position(1, 1)));
    }

    List<Problem> problems() {
        return problems.list();
    }

    List<Node> list(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add(node, "a list is needed here", "begin each entry with a dash");
        return List.of();
    }

    Map<String, Node> map(Node node) {
        Map<String, Node> map = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> map.put(entry.key().text(), entry.value()));
        } else {
            problems.add(node, "keys with values are needed here", "write key: value");
        }
        return map;
    }

    /** The text of a key; empty where the key is not there. */
    String text(Map<String, Node> map, String key) {
        Node node = map.get(key);
        if (node == null) {
            return "";
        }
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        problems.add(node, "a text is needed for '" + key + "'", "");
        return "";
    }

    /** The texts under a key, in the order of the file. */
    Map<String, String> texts(Map<String, Node> map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (map.containsKey(key)) {
            Map<String, Node> inner = map(map.get(key));
            inner.keySet().forEach(code -> texts.put(code, text(inner, code)));
        }
        return texts;
    }

    /** The words listed under a key. */
    List<String> words(Map<String, Node> map, String key) {
        List<String> words = new ArrayList<>();
        if (map.containsKey(key)) {
            for (Node item : list(map.get(key))) {
                if (item instanceof Node.Scalar scalar) {
                    words.add(scalar.text());
                } else {
                    problems.add(item, "a word is needed in '" + key + "'", "");
                }
            }
        }
        return words;
    }
}
