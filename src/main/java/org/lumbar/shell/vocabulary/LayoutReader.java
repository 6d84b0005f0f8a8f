package org.lumbar.shell.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.FindingType;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Quoted;

/** Reads the layout of the answer; a misspelt type is reported, as its findings would be lost. */
final class LayoutReader {

    static final Set<String> KEYS = Set.of("sections", "together", "passed-over", "open", "interview", "beside", "assumed");
    private static final Set<String> SECTION = Set.of("heading", "holds", "reasons");
    private static final Set<String> TOGETHER = Set.of("holds", "says");
    private static final Set<String> TIER = Set.of("settles", "offers", "ends");
    private static final Set<String> BORROWED = Set.of("question", "says", "key", "answer");

    private final YamlFile file;
    private final Set<String> types;
    private final Set<String> missing = new HashSet<>();
    private final Map<String, Problem> keys;

    /** @param keys collects the places of the questions that the layout names */
    LayoutReader(YamlFile file, List<FindingType> types, Map<String, Problem> keys) {
        this.file = file;
        this.keys = keys;
        this.types = types.stream().map(FindingType::name).collect(Collectors.toSet());
    }

    Layout read(Map<String, Node> entry) {
        return new Layout(file.items(entry, "sections").stream().map(one -> file.map(one, SECTION)).map(this::section).toList(),
                file.items(entry, "together").stream().map(one -> file.map(one, TOGETHER))
                        .map(one -> new Layout.Together(held(one, "holds"), file.text(one, "says"))).toList(),
                types(entry, "passed-over"), held(entry, "open"), new Inquiry(file.items(entry, "interview").stream()
                        .map(one -> file.map(one, TIER)).map(this::tier).toList(),
                        file.items(entry, "beside").stream().map(one -> file.map(one, BORROWED)).map(this::borrowed).toList(), assumed(entry)));
    }

    private Inquiry.BorrowedAnswer borrowed(Map<String, Node> borrowed) {
        file.key(borrowed.get("question"), keys);
        file.key(borrowed.get("key"), keys);
        return new Inquiry.BorrowedAnswer(file.text(borrowed, "question"), file.text(borrowed, "says"), file.text(borrowed, "key"),
                file.text(borrowed, "answer"));
    }

    private Set<String> assumed(Map<String, Node> entry) {
        file.items(entry, "assumed").forEach(key -> file.key(key, keys));
        return Set.copyOf(file.words(entry, "assumed"));
    }

    private Inquiry.Tier tier(Map<String, Node> tier) {
        boolean offered = tier.containsKey("offers");
        String key = offered ? "offers" : "settles";
        file.items(tier, key).forEach(this::require);
        if (tier.containsKey("ends") && !Set.of("yes", "no").contains(file.text(tier, "ends"))) {
            file.add(tier.get("ends"), Quoted.of(file.text(tier, "ends")) + " is neither yes nor no", "write yes, or leave it out");
        }
        return new Inquiry.Tier(file.words(tier, key), file.text(tier, "ends").equals("yes"), offered);
    }

    private Layout.Section section(Map<String, Node> section) {
        return new Layout.Section(file.text(section, "heading"), held(section, "holds"), types(section, "reasons"));
    }

    private Set<String> types(Map<String, Node> entry, String key) {
        file.items(entry, key).forEach(this::require);
        return Set.copyOf(file.words(entry, key));
    }

    private List<Layout.Held> held(Map<String, Node> entry, String name) {
        List<Layout.Held> held = new ArrayList<>();
        for (Node item : file.items(entry, name)) {
            if (item instanceof Node.Scalar key) {
                require(key);
                held.add(new Layout.Held(key.text(), ""));
            } else if (item instanceof Node.Mapping marked) {
                marked.entries().forEach(one -> require(one.key()));
                file.texts(Map.of("", marked), "").forEach((key, mark) -> held.add(new Layout.Held(key, mark)));
            }
        }
        return held;
    }

    private void require(Node node) {
        String name = node instanceof Node.Scalar scalar ? scalar.text().split("/")[0] : "";
        if (!types.contains(name) && missing.add(name)) {
            file.add(node, "there is no type '" + name + "' in this file", Nearest.question(name, types));
        }
    }
}
