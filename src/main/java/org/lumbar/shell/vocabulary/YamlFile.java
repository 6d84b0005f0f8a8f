package org.lumbar.shell.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;

/** A YAML file next to the rules; reading it collects problems with their places. */
public final class YamlFile {

    private static final int MAX_BYTES = 1 << 20;

    private final List<Problem> unreadable = new ArrayList<>();
    private final Text text;
    private final Problems problems;
    private final Node root;
    /** If there are any, only the first is reported, as everything else may follow from it. */
    private final List<Problem> syntaxErrors;

    private YamlFile(Text text) {
        this.text = text;
        this.problems = new Problems(text);
        this.root = text.content().isEmpty() ? nothing() : Tree.of(text, Notation.YAML, problems).orElse(nothing());
        this.syntaxErrors = problems.list();
    }

    public static YamlFile of(Path path, String content) {
        return new YamlFile(new Text(path.toString(), 1, content));
    }

    /** A file next to the rules; the packaged one if there is none. */
    static YamlFile beside(Path folder, String name, Domain domain) {
        Path path = folder.resolve(name);
        try {
            return new YamlFile(new Text(path.toString(), 1, Files.exists(path) ? read(path) : domain.text(name).orElse("")));
        } catch (InvalidRulesException unreadable) {
            YamlFile none = new YamlFile(new Text(path.toString(), 1, ""));
            none.unreadable.addAll(unreadable.problems());
            return none;
        }
    }

    /**
     * {@return the text of a file next to the rules}
     *
     * @throws InvalidRulesException if it cannot be read, or is too large
     */
    public static String read(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw Files.exists(path) ? invalid(path, "this is not a file", "name a file")
                        : invalid(path, "there is no such file", "check the name");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw invalid(path, "the file is larger than 1 MiB", "shorten it");
            }
            return Files.readString(path);
        } catch (IOException notText) {
            throw invalid(path, "the file cannot be read as UTF-8 text", "save it as UTF-8");
        }
    }

    private static InvalidRulesException invalid(Path path, String message, String hint) {
        return new InvalidRulesException(List.of(Problem.ofFile(path.toString(), message, hint)));
    }

    private static Node nothing() {
        return new Node.Sequence(List.of(), new Position(1, 1));
    }

    String content() {
        return text.content();
    }

    public Node root() {
        return root;
    }

    public List<Problem> problems() {
        return !unreadable.isEmpty() ? unreadable : !syntaxErrors.isEmpty() ? syntaxErrors.subList(0, 1) : problems.list();
    }

    /** The place of a node, as an error without a message. */
    Problem place(Node node) {
        return text.error(node, "", "");
    }

    public List<Node> list(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add(node, "a list is needed here", "begin each entry with a dash");
        return List.of();
    }

    void add(Node node, String message, String hint) {
        problems.add(node, message, hint);
    }

    /** The items of the list under a key; none if the key is missing. */
    List<Node> items(Map<String, Node> map, String key) {
        return map.containsKey(key) ? list(map.get(key)) : List.of();
    }

    public Map<String, Node> map(Node node) {
        Map<String, Node> map = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> map.put(entry.key().text(), entry.value()));
        } else if (node != root || !(node instanceof Node.Sequence none) || !none.items().isEmpty()) {
            problems.add(node, "keys with values are needed here", "write key: value");
        }
        return map;
    }

    /** The same; keys that are not allowed are reported. */
    public Map<String, Node> map(Node node, Set<String> allowed) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().stream().map(Node.Entry::key).filter(key -> !allowed.contains(key.text())).forEach(key -> {
                String near = Nearest.question(key.text(), allowed);
                problems.add(key, "there is no key " + Quoted.of(key.text()) + " here", near.isEmpty()
                        ? "Allowed: " + allowed.stream().sorted().collect(Collectors.joining(", ")) : near);
            });
        }
        return map(node);
    }

    /** The text under a key; empty if the key is missing. */
    public String text(Map<String, Node> map, String key) {
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

    Map<String, String> texts(Map<String, Node> map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (map.containsKey(key)) {
            Map<String, Node> inner = map(map.get(key));
            inner.keySet().forEach(code -> texts.put(code, text(inner, code)));
        }
        return texts;
    }

    /** The places of the texts under a key, each as an error without a message. */
    Map<String, Problem> places(Map<String, Node> map, String key) {
        Map<String, Problem> places = new LinkedHashMap<>();
        if (map.get(key) instanceof Node.Mapping texts) {
            texts.entries().forEach(entry -> places.put(entry.key().text(), place(entry.key())));
        }
        return places;
    }

    /** Records where a question is mentioned by its key. */
    void key(Node node, Map<String, Problem> keys) {
        if (node instanceof Node.Scalar key && !key.text().isEmpty()) {
            keys.put(key.text(), place(key));
        }
    }
}
