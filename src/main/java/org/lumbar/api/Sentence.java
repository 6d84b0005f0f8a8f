package org.lumbar.api;

import java.util.List;

/**
 * What is said of a finding with a code and, perhaps, with certain values of its other properties.
 *
 * @param code the code; for a type without codes its name
 * @param values the values that other properties must have
 * @param text the sentence
 */
public record Sentence(String code, List<String> values, String text) {
    /**
     * Copies what could change.
     *
     * @param code the code; for a type without codes its name
     * @param values copied; later changes do not reach it
     * @param text the sentence
     * @throws NullPointerException where what is copied is null or holds null
     */
    public Sentence {
        values = List.copyOf(values);
    }

    /** @param key a code, followed by slashes and values: {@code POOR_FORM/BAR_TOO_FAR} */
    static Sentence of(String key, String text) {
        List<String> parts = List.of(key.split("/"));
        return new Sentence(parts.get(0), parts.subList(1, parts.size()), text);
    }

    /** The code with the values, as it was written. */
    String key() {
        return values.isEmpty() ? code : code + "/" + String.join("/", values);
    }

    boolean fits(Item item) {
        return values.isEmpty() || values.stream().allMatch(
                value -> item.properties().values().stream().anyMatch(own -> own.toString().equals(value)));
    }
}
