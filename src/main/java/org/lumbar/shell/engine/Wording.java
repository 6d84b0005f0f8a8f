package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.FindingType;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Node;

/**
 * The texts of {@code wording.yaml}.
 *
 * @param text the file as it is
 * @param types what is said of each type of finding
 * @param absent for each type, what is said where there is none, by code or else by the name of the type
 */
record Wording(String text, List<FindingType> types, Map<String, Map<String, String>> absent) {

    static Wording read(RuleFolder folder, List<Problem> problems) {
        String text = folder.wording().orElseGet(() -> YamlFile.packaged(RuleFolder.WORDING));
        List<FindingType> types = new ArrayList<>();
        Map<String, Map<String, String>> absent = new LinkedHashMap<>();
        YamlFile file = new YamlFile(folder.path().resolve(RuleFolder.WORDING), text);
        for (Node node : file.list(file.read())) {
            Map<String, Node> entry = file.map(node);
            String name = file.text(entry, "type");
            types.add(new FindingType(name, file.text(entry, "heading"), file.text(entry, "expect-as"),
                    file.texts(entry, "says"), file.words(entry, "order")));
            Map<String, String> phrases = new LinkedHashMap<>(file.texts(entry, "absent-codes"));
            if (entry.containsKey("absent")) {
                phrases.put(name, file.text(entry, "absent"));
            }
            absent.put(name, phrases);
        }
        problems.addAll(file.problems());
        return new Wording(text, List.copyOf(types), absent);
    }

    /**
     * What is said where a rule requires that there be no such finding.
     *
     * @param type the name of the type
     * @param values the values that the rule requires of it, the code first
     */
    Optional<String> absent(String type, List<String> values) {
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
