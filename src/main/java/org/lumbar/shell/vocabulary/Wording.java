package org.lumbar.shell.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.FindingType;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/**
 * The texts that people read, from {@value #FILE}.
 *
 * @param places where each code of a type has its sentence
 * @param keys where each question is mentioned
 */
public record Wording(String text, Layout layout, List<Synonym> synonyms, List<FindingType> types,
        Map<String, String> labels, Map<String, Map<String, String>> answers, Map<String, Map<String, String>> absent,
        Map<String, Map<String, Problem>> places, Map<String, Problem> keys) {

    /** The name of the file next to the rules. */
    public static final String FILE = "wording.yaml";

    private static final Set<String> KEYS = Set.of("type", "heading", "expect-as", "says", "order", "labels", "answers", "absent",
            "absent-codes", "sections", "synonyms");
    private static final Set<String> SYNONYM = Set.of("words", "key", "answer", "notice");

    /** Wording that was not read from a file; it has no phrases for absence. */
    public static Wording of(Layout layout, List<Synonym> synonyms, List<FindingType> types, Map<String, String> labels,
            Map<String, Map<String, String>> answers) {
        return new Wording("", layout, synonyms, types, labels, answers, Map.of(), Map.of(), Map.of());
    }

    /** Adds what is wrong to the problems of the file. */
    public static Wording read(YamlFile file) {
        Reading reading = new Reading(file);
        file.list(file.root()).forEach(reading::entry);
        return reading.wording();
    }

    /** What the entries of a file have said so far. */
    private static final class Reading {

        private final YamlFile file;
        private final List<Synonym> synonyms = new ArrayList<>();
        private final List<FindingType> types = new ArrayList<>();
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> absent = new LinkedHashMap<>();
        private final Map<String, Map<String, Problem>> places = new LinkedHashMap<>();
        private final Map<String, Problem> keys = new LinkedHashMap<>();
        private Map<String, Node> layout = Map.of();

        Reading(YamlFile file) {
            this.file = file;
        }

        void entry(Node node) {
            Map<String, Node> entry = file.map(node);
            if (entry.containsKey("sections")) {
                layout = file.map(node, LayoutReader.KEYS);
            } else if (entry.containsKey("synonyms")) {
                file.items(entry, "synonyms").forEach(one -> synonyms.add(synonym(file, file.map(one, SYNONYM), keys)));
            } else {
                file.map(node, KEYS);
                type(file.text(entry, "type"), entry);
            }
        }

        private void type(String name, Map<String, Node> entry) {
            types.add(new FindingType(name, file.text(entry, "heading"), file.text(entry, "expect-as"),
                    file.texts(entry, "says"), file.words(entry, "order")));
            order(file, entry);
            file.texts(entry, "says").forEach((code, text) -> {
                if (text.isBlank()) {
                    file.add(file.map(entry.get("says")).get(code), "a text is missing for " + Quoted.of(code),
                            "write what is said to people, or leave the line out");
                }
            });
            places.put(name, file.places(entry, "says"));
            labels.putAll(file.texts(entry, "labels"));
            keys(name, entry);
            if (entry.containsKey("answers")) {
                Map<String, Node> questions = file.map(entry.get("answers"));
                questions.keySet().forEach(key -> answers.put(key, file.texts(questions, key)));
            }
            Map<String, String> phrases = new LinkedHashMap<>(file.texts(entry, "absent-codes"));
            if (entry.containsKey("absent")) {
                phrases.put(name, file.text(entry, "absent"));
            }
            absent.put(name, phrases);
        }

        private void keys(String name, Map<String, Node> entry) {
            keys.putAll(file.places(entry, "labels"));
            keys.putAll(file.places(entry, "answers"));
            if (name.equals(Vocabulary.QUESTION)) {
                keys.putAll(file.places(entry, "says"));
            }
        }

        Wording wording() {
            return new Wording(file.content(), new LayoutReader(file, types, keys).read(layout), synonyms,
                    List.copyOf(types), labels, answers, absent, places, keys);
        }
    }

    private static Synonym synonym(YamlFile file, Map<String, Node> entry, Map<String, Problem> keys) {
        file.key(entry.get("key"), keys);
        return new Synonym(file.words(entry, "words"), file.text(entry, "key"), file.text(entry, "answer"), file.text(entry, "notice"));
    }

    private static void order(YamlFile file, Map<String, Node> entry) {
        Set<String> codes = file.texts(entry, "says").keySet().stream().map(Wording::code).collect(Collectors.toSet());
        if (entry.containsKey("order") && !codes.isEmpty()) {
            file.items(entry, "order").stream().filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast)
                    .filter(one -> !codes.contains(code(one.text()))).forEach(one -> file.add(one, Quoted.of(code(one.text()))
                            + " is not a code of this type", Nearest.question(code(one.text()), codes)));
        }
    }

    private static String code(String withValues) {
        return withValues.split("/", 2)[0];
    }

    /** The phrase for the absence of such a finding. */
    public Optional<String> absent(String type, List<String> values) {
        Map<String, String> phrases = absent.getOrDefault(type, Map.of());
        for (int length = values.size(); length > 0; length--) {
            String key = String.join("/", values.subList(0, length));
            Optional<String> phrase = Optional.ofNullable(phrases.getOrDefault(key, phrases.get(type + "/" + key)));
            if (phrase.isPresent()) {
                return phrase;
            }
        }
        return Optional.ofNullable(phrases.get(type));
    }
}
