package org.lumbar.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said to people of one type of finding.
 *
 * @param name the simple name of the type
 * @param heading the heading under which a report lists its findings; empty for steps on the way that are shown in the
 *         trail only
 * @param expectAs the word for it under {@code expect} in a case file; empty where it cannot be expected by such a word
 * @param sentences what is said; of several that fit a finding the one with most values is used
 * @param order codes, perhaps with values and without a text, in the order in which findings matter; where it is empty,
 *         the sentences stand in that order
 */
public record FindingType(String name, String heading, String expectAs, List<Sentence> sentences,
        List<Sentence> order) {
    public FindingType {
        sentences = List.copyOf(sentences);
        order = List.copyOf(order);
    }

    /**
     * The sentences as they stand in {@code wording.yaml}.
     *
     * @param says code to sentence, where a code may be followed by slashes and the values of other properties
     * @param order codes, perhaps followed by slashes and values
     */
    public FindingType(String name, String heading, String expectAs, Map<String, String> says, List<String> order) {
        this(name, heading, expectAs,
                says.entrySet().stream().map(entry -> Sentence.of(entry.getKey(), entry.getValue())).toList(),
                order.stream().map(key -> Sentence.of(key, "")).toList());
    }

    /** {@return the sentences by their codes, perhaps with values, in their order} */
    public Map<String, String> says() {
        Map<String, String> says = new LinkedHashMap<>();
        sentences.forEach(sentence -> says.put(sentence.key(), sentence.text()));
        return says;
    }

    /** {@return the codes, perhaps with values, in the order stated; empty where none is} */
    public List<String> stated() {
        return order.stream().map(Sentence::key).toList();
    }

    /** {@return what is said of a finding} */
    public Optional<String> says(Item item) {
        int best = best(sentences, item);
        return best < sentences.size() ? Optional.of(sentences.get(best).text()) : Optional.empty();
    }

    /** {@return the place of a finding among others of the type; after all of them where no place is stated} */
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
     * What is said of a finding with a code and, perhaps, with certain values of its other properties.
     *
     * @param code the code; for a type without codes its name
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

        /** The code with the values, as it was written. */
        String key() {
            return values.isEmpty() ? code : code + "/" + String.join("/", values);
        }

        boolean fits(Item item) {
            return values.isEmpty() || values.stream().allMatch(
                    value -> item.properties().values().stream().anyMatch(own -> own.toString().equals(value)));
        }
    }
}
