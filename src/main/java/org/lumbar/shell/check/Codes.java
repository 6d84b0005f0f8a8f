package org.lumbar.shell.check;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.text.Node;
import org.lumbar.api.Problem;

/** The codes of {@code wording.yaml}, with what is said of them. */
final class Codes {

    static final String FILE = "wording.yaml";

    private final YamlText file;
    private final Map<String, Set<List<String>>> keys = new LinkedHashMap<>();
    private final Set<String> reported = new LinkedHashSet<>();

    Codes(Path folder) {
        file = YamlText.read(folder, FILE);
        for (Node entry : YamlText.items(file.root())) {
            String type = YamlText.words(entry, "type");
            Set<List<String>> parts = new LinkedHashSet<>();
            YamlText.value(entry, "says").ifPresent(says -> YamlText.entries(says)
                    .forEach(saying -> parts.add(Arrays.asList(saying.key().text().split("/")))));
            keys.put(type, parts);
            if (!YamlText.words(entry, "heading").isEmpty()) {
                reported.add(type);
            }
        }
    }

    List<Problem> problems() {
        return file.problems();
    }

    boolean hasType(String type) {
        return keys.containsKey(type);
    }

    /** Whether a report lists findings of a type. */
    boolean isReported(String type) {
        return reported.contains(type);
    }

    Set<String> of(String type) {
        return keys.getOrDefault(type, Set.of()).stream().map(parts -> parts.get(0))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The values that stand behind the slashes: those of any code, or of the one code given. */
    Set<String> details(String type, String code) {
        return keys.getOrDefault(type, Set.of()).stream().filter(parts -> code.isEmpty() || parts.get(0).equals(code))
                .flatMap(parts -> parts.stream().skip(1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether something is said of a finding with a code and, all of them known, some values. */
    boolean says(String type, String code, Set<String> values) {
        return keys.getOrDefault(type, Set.of()).stream().anyMatch(
                parts -> parts.get(0).equals(code) && values.containsAll(parts.subList(1, parts.size())));
    }
}
