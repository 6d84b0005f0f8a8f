package org.lumbar.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said to people of one type of finding.
 *
 * @param name the simple name of the type
 * @param heading the heading under which a report lists its findings; empty for steps on the way that are shown in the
 *         trail only
 * @param expectAs the word for it under {@code expect} in a case file; empty where it cannot be expected by such a word
 * @param sentences what is said, in the order in which findings of the type matter; of several that fit a finding the one
 *         with most values is used
 */
public record FindingType(String name, String heading, String expectAs, List<Sentence> sentences) {
    /**
     * Copies what could change.
     *
     * @param name the simple name of the type
     * @param heading the heading under which a report lists its findings; empty for steps on the way that are shown in
     *         the trail only
     * @param expectAs the word for it under {@code expect} in a case file; empty where it cannot be expected by such a
     *         word
     * @param sentences copied; later changes do not reach it
     * @throws NullPointerException where what is copied is null or holds null
     */
    public FindingType {
        sentences = List.copyOf(sentences);
    }

    /**
     * The sentences as they stand in {@code wording.yaml}.
     *
     * @param name the simple name of the type
     * @param heading the heading under which a report lists its findings, or empty
     * @param expectAs the word for it under {@code expect} in a case file, or empty
     * @param says code to sentence, where a code may be followed by slashes and the values of other properties
     */
    public FindingType(String name, String heading, String expectAs, Map<String, String> says) {
        this(name, heading, expectAs,
                says.entrySet().stream().map(entry -> Sentence.of(entry.getKey(), entry.getValue())).toList());
    }

    /** {@return the sentences by their codes, perhaps with values, in their order} */
    public Map<String, String> says() {
        Map<String, String> says = new LinkedHashMap<>();
        sentences.forEach(sentence -> says.put(sentence.key(), sentence.text()));
        return says;
    }

    /** {@return the place among the sentences of the one that fits a finding best; after all of them where none does} */
    public int rank(Item item) {
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
}
