package org.lumbar.proof;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said to people of one type of finding.
 *
 * @param name the simple name of the type
 * @param heading the heading under which a report lists its findings; empty for steps on the way that are shown in the
 *         trail only
 * @param expectAs the word for it under {@code expect} in a case file; empty where it cannot be expected by such a word
 * @param absent what is said where a rule requires that there be none; empty where the type has no such sentence
 * @param says code to sentence, in the order in which findings of the type matter. A code may be followed by a slash and
 *         the value of another property, {@code POOR_FORM/BAR_TOO_FAR}; the sentence with most such values that fit is
 *         used. The code of a type without codes is its name.
 */
public record FindingType(String name, String heading, String expectAs, String absent, Map<String, String> says) {
    public FindingType {
        says = Collections.unmodifiableMap(new LinkedHashMap<>(says));
    }

    /** The key of the sentence for a finding: the one that names most of its values. */
    Optional<String> key(Item item) {
        Set<String> values = item.properties().values().stream().map(Object::toString).collect(Collectors.toSet());
        return says.keySet().stream().filter(key -> fits(key, item.code(), values))
                .max(Comparator.comparingInt(key -> key.split("/").length));
    }

    /** How many sentences stand before that of a finding. */
    int rank(Item item) {
        return key(item).map(key -> List.copyOf(says.keySet()).indexOf(key)).orElse(says.size());
    }

    private static boolean fits(String key, String code, Set<String> values) {
        String[] parts = key.split("/");
        return parts[0].equals(code) && values.containsAll(Arrays.asList(parts).subList(1, parts.length));
    }
}
