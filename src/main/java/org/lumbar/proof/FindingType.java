package org.lumbar.proof;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said to people of one type of finding.
 *
 * @param name the simple name of the type
 * @param heading the heading under which a report lists its findings; empty for steps on the way that are shown in the
 *         trail only
 * @param expectAs the word for it under {@code expect} in a case file; empty where it cannot be expected by such a word
 * @param says code to sentence, in the order in which findings of the type matter. A code may be followed by slashes and
 *         the values of other properties, {@code POOR_FORM/BAR_TOO_FAR}; the sentence with most such values that fit is
 *         used. The code of a type without codes is its name.
 */
public record FindingType(String name, String heading, String expectAs, Map<String, String> says) {
    public FindingType {
        says = Collections.unmodifiableMap(new LinkedHashMap<>(says));
    }

    /** What is said of a finding of this type, and how many sentences stand before it. */
    Saying saying(Item item) {
        Set<String> values = item.properties().values().stream().map(Object::toString).collect(Collectors.toSet());
        Saying best = new Saying(item.code(), says.size());
        int most = 0;
        int rank = 0;
        for (Map.Entry<String, String> entry : says.entrySet()) {
            List<String> parts = Arrays.asList(entry.getKey().split("/"));
            boolean fits = parts.get(0).equals(item.code()) && values.containsAll(parts.subList(1, parts.size()));
            if (fits && parts.size() > most) {
                most = parts.size();
                best = new Saying(entry.getValue(), rank);
            }
            rank++;
        }
        return best;
    }

    /**
     * What is said of a finding.
     *
     * @param text the sentence
     * @param rank how many sentences of the type stand before it
     */
    record Saying(String text, int rank) {
    }
}
