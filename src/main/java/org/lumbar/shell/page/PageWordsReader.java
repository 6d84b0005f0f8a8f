package org.lumbar.shell.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Position;
import org.lumbar.shell.page.PageWords.Notice;
import org.lumbar.shell.page.PageWords.Part;
import org.lumbar.shell.page.PageWords.Section;
import org.lumbar.shell.page.PageWords.Together;
import org.lumbar.shell.page.PageWords.Urgent;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Wording;
import org.lumbar.shell.vocabulary.YamlFile;

/** Reads {@code page.yaml}, which is next to the rules. */
public final class PageWordsReader {

    private static final String FILE = "page.yaml";
    private static final List<String> MORE = List.of("Find out more.",
            "Further questions (at most {count}) could add to this. They cannot change what it is.");
    private static final Node NOTHING = new Node.Sequence(List.of(), new Position(1, 1));
    private static final List<String> PARTS = Stream.of(Part.values())
            .map(part -> part.name().toLowerCase(Locale.ROOT)).toList();

    private final Problems problems;

    private PageWordsReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * {@return the words of the pages of a rule base} A folder without {@code page.yaml} uses those of the packaged rules or,
     * if it has its own wording or no rules are packaged, plain ones.
     */
    public static PageWords read(Optional<Path> folder) {
        Optional<Path> own = folder.map(path -> path.resolve(FILE)).filter(Files::exists);
        if (own.isPresent()) {
            return read(own.get().toString(), YamlFile.read(own.get()));
        }
        Optional<Path> worded = folder.filter(path -> Files.exists(path.resolve(Wording.FILE)));
        return Domain.own().text(FILE).filter(packaged -> worded.isEmpty()).map(packaged -> read(FILE, packaged))
                .orElseGet(() -> plain(folder));
    }

    private static PageWords plain(Optional<Path> folder) {
        String name = folder.map(path -> path.toAbsolutePath().normalize().getParent()).map(Path::getFileName).map(Path::toString)
                .orElse("Answers");
        return new PageWords(name, "", "", "", MORE, Optional.empty(), List.of(), List.of(), List.of());
    }

    static PageWords read(String path, String content) {
        Text text = new Text(path, 1, content);
        Problems problems = new Problems(text);
        PageWordsReader reader = new PageWordsReader(problems);
        Node root = Tree.of(text, Notation.YAML, problems).orElse(NOTHING);
        if (!problems.isEmpty()) {
            // any other problem may be a consequence of the first
            throw new InvalidRulesException(problems.list().subList(0, 1));
        }
        PageWords words = reader.words(root);
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems.list());
        }
        return words;
    }

    private PageWords words(Node root) {
        Map<String, Node> keys = map(root, "name", "about", "credits", "usually", "more", "notice", "answer", "offered", "together");
        return new PageWords(text(keys, "name"), text(keys, "about"), text(keys, "credits"),
                text(keys, "usually"), keys.containsKey("more") ? more(keys) : MORE,
                Optional.ofNullable(keys.get("notice")).map(this::notice),
                list(keys, "answer").stream().map(this::section).toList(), selectors(keys, "offered"),
                list(keys, "together").stream().map(this::together).toList());
    }

    private Notice notice(Node node) {
        Map<String, Node> keys = map(node, "when", "level", "summary", "urgent", "closing", "asks", "none", "some",
                "ours");
        return new Notice(selectors(keys, "when"), text(keys, "level"), text(keys, "summary"),
                list(keys, "urgent").stream().map(this::urgent).toList(), text(keys, "closing"), text(keys, "asks"),
                text(keys, "none"), text(keys, "some"), text(keys, "ours"));
    }

    private Urgent urgent(Node node) {
        Map<String, Node> keys = map(node, "heading", "items");
        return new Urgent(text(keys, "heading"), texts(keys, "items"));
    }

    private Section section(Node node) {
        Map<String, Node> keys = map(node, "part", "heading", "level", "when", "unless", "findings", "items", "cites",
                "closing");
        return new Section(part(keys, node), text(keys, "heading"), text(keys, "level"), selectors(keys, "when"),
                selectors(keys, "unless"), selectors(keys, "findings"), texts(keys, "items"), texts(keys, "cites"),
                text(keys, "closing"));
    }

    private Part part(Map<String, Node> keys, Node node) {
        String word = text(keys, "part");
        if (!PARTS.contains(word)) {
            String near = Nearest.question(word, PARTS);
            problems.add(keys.getOrDefault("part", node), "there is no part '" + word + "'",
                    near.isEmpty() ? "Allowed: " + String.join(", ", PARTS) : near);
            return Part.LIST;
        }
        return Part.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Together together(Node node) {
        Map<String, Node> keys = map(node, "findings", "says");
        return new Together(selectors(keys, "findings"), text(keys, "says"));
    }

    private List<Selector> selectors(Map<String, Node> keys, String key) {
        return texts(keys, key).stream().filter(text -> !text.isEmpty()).map(Selector::of).toList();
    }

    private List<String> texts(Map<String, Node> keys, String key) {
        return list(keys, key).stream().map(this::text).toList();
    }

    /** The texts about further questions, which may include their number. */
    private List<String> more(Map<String, Node> keys) {
        list(keys, "more").stream().filter(node -> text(node).replace("{count}", "").matches("(?s).*[{}].*")).forEach(node ->
                problems.add(node, "only {count} may be in braces here", "write {count}, or leave the braces out"));
        return texts(keys, "more");
    }

    private List<Node> list(Map<String, Node> keys, String key) {
        Node node = keys.getOrDefault(key, NOTHING);
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add(node, "a list is needed for '" + key + "'", "write it in brackets, or begin each entry with a dash");
        return List.of();
    }

    private String text(Map<String, Node> keys, String key) {
        return keys.containsKey(key) ? text(keys.get(key)) : "";
    }

    private String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text().strip();
        }
        problems.add(node, "a text is needed here", "put the text in quotes");
        return "";
    }

    private Map<String, Node> map(Node node, String... allowed) {
        Map<String, Node> map = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node, "keys with values are needed here", "write key: value");
            return map;
        }
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (List.of(allowed).contains(key)) {
                map.put(key, entry.value());
            } else {
                String near = Nearest.question(key, List.of(allowed));
                problems.add(entry.key(), "there is no key '" + key + "' here",
                        near.isEmpty() ? "Allowed: " + String.join(", ", allowed) : near);
            }
        }
        return map;
    }
}
