package org.lumbar.shell.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.FindingType;
import org.lumbar.api.Rulebook;
import org.lumbar.facts.AnswerKey;

/** Questions and answers in words. */
public final class AnswerWords {

    /** What an answer that is not known is called in a case. */
    public static final String UNKNOWN = "unknown";

    private static final String QUESTION = "Question";

    private final Map<String, String> asked;

    /**
     * The words of a rule base.
     *
     * @param rulebook the rules
     */
    public AnswerWords(Rulebook rulebook) {
        asked = rulebook.type(QUESTION).map(FindingType::says).orElse(Map.of());
    }

    /** {@return a question in a few words} */
    public static String label(String key) {
        Optional<AnswerKey> known = AnswerKey.of(key);
        boolean several = known.isPresent()
                && AnswerKey.all().stream().filter(other -> other.type() == known.get().type()).count() > 1;
        return sentence(several ? known.get().name().replace('-', ' ') : known.map(AnswerKey::means).orElse(key));
    }

    /** {@return a question as it is put to people} */
    public String question(String key) {
        return asked.getOrDefault(key, label(key));
    }

    /** {@return an answer in words} */
    public static String answer(String value) {
        return value.equals(UNKNOWN) ? "Not known" : sentence(value.replace('-', ' '));
    }

    /** {@return what a case answers, each question once} */
    public static List<GivenAnswer> of(Iterable<?> facts) {
        Map<String, String> answers = new java.util.LinkedHashMap<>();
        facts.forEach(fact -> AnswerKey.keyOf(fact).ifPresent(key ->
                answers.merge(key, answer(AnswerKey.valueOf(fact).toString()), (one, other) -> one + ", "
                        + other.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + other.substring(1))));
        return answers.entrySet().stream()
                .map(entry -> new GivenAnswer(entry.getKey(), label(entry.getKey()), entry.getValue())).toList();
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                + words.substring(words.offsetByCodePoints(0, 1));
    }
}
