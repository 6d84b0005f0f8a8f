package org.lumbar.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that people read for one type of finding.
 *
 * <pre>{@code
 * for (FindingType type : rules.findingTypes()) {
 *     type.says().forEach((code, sentence) -> System.out.println(type.name() + " " + code + ": " + sentence));
 * }
 * }</pre>
 *
 * @param name the simple name of the type
 * @param heading the heading under which a report lists its findings; empty for intermediate findings, which only the
 *         trail shows
 * @param expectAs the word for it under {@code expect} in a case file; empty if it has none
 * @param sentences the sentences; if several fit a finding, the one with the most values is used
 * @param order codes, optionally with values, most important first; if empty, the order of the sentences applies
 */
public record FindingType(String name, String heading, String expectAs, List<Sentence> sentences,
        List<Sentence> order) {
    public FindingType {
        sentences = List.copyOf(sentences);
        order = List.copyOf(order);
    }

    /**
     * A type as written in {@code wording.yaml}.
     *
     * @param says code to sentence; a code may be followed by slashes and values of other properties
     * @param order codes, optionally followed by slashes and values
     */
    public FindingType(String name, String heading, String expectAs, Map<String, String> says, List<String> order) {
        this(name, heading, expectAs,
                says.entrySet().stream().map(entry -> Sentence.of(entry.getKey(), entry.getValue())).toList(),
                order.stream().map(key -> Sentence.of(key, "")).toList());
    }

    /** {@return the sentences by code, in their order; a code may include values} */
    public Map<String, String> says() {
        Map<String, String> says = new LinkedHashMap<>();
        sentences.forEach(sentence -> says.put(sentence.key(), sentence.text()));
        return says;
    }

    /** {@return the codes in the order stated, which may include values; empty if no order is stated} */
    public List<String> stated() {
        return order.stream().map(Sentence::key).toList();
    }

    /** {@return the sentence for a finding} */
    public Optional<String> says(Item item) {
        int best = best(sentences, item);
        return best < sentences.size() ? Optional.of(sentences.get(best).text()) : Optional.empty();
    }

    /** {@return the rank of a finding within the type, from 0; the last if it is not listed} */
    public int rank(Item item) {
        return best(order.isEmpty() ? sentences : order, item);
    }

    private static int best(List<Sentence> sentences, Item item) {
        String code = item.code();
        int best = sentences.size();
        for (int rank = 0; rank < sentences.size(); rank++) {
            Sentence sentence = sentences.get(rank);
            if (sentence.code().equals(code) && sentence.fits(item) && (best == sentences.size()
                    || sentence.values().size() > sentences.get(best).values().size())) {
                best = rank;
            }
        }
        return best;
    }

    /**
     * The sentence for findings with a code and, optionally, certain values of other properties.
     *
     * @param code the code; for a type without codes, its name
     * @param values the values that other properties must have
     * @param text the sentence
     */
    public record Sentence(String code, List<String> values, String text) {
        public Sentence {
            values = List.copyOf(values);
        }

        /** @param key a code, followed by slashes and values: {@code POOR_FORM/BAR_TOO_FAR} */
        static Sentence of(String key, String text) {
            List<String> parts = List.of(key.split("/"));
            return new Sentence(parts.get(0), parts.subList(1, parts.size()), text);
        }

        String key() {
            return values.isEmpty() ? code : code + "/" + String.join("/", values);
        }

        boolean fits(Item item) {
            return values.isEmpty() || values.stream().allMatch(
                    value -> item.properties().values().stream().anyMatch(own -> own.toString().equals(value)));
        }
    }
}
