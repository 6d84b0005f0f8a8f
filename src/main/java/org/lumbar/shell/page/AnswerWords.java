package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.shell.vocabulary.Rulebook;

/** Puts questions and answers into words for people. */
public final class AnswerWords {

    /** The value in a case of an answer that is not known. */
    public static final String UNKNOWN = "unknown";

    private final KnownQuestions questions;

    public AnswerWords(Rulebook rulebook) {
        questions = new KnownQuestions(rulebook);
    }

    /** {@return the questions of the rule base, worded for people} */
    public KnownQuestions questions() {
        return questions;
    }

    /** {@return a question in a few words, without the notes for people who write cases} */
    public String label(String key) {
        return questions.of(key).map(QuestionType::means).map(means -> means.replaceFirst(";.*", "")).map(AnswerWords::sentence)
                .orElse(key);
    }

    /** {@return an answer in words} */
    public String answer(String key, String value) {
        return value.equals(UNKNOWN) ? "Not known" : questions.of(key).stream()
                .flatMap(question -> question.answers().stream()).filter(choice -> choice.value().equals(value))
                .map(Choice::text).map(AnswerWords::sentence).findFirst().orElse(value);
    }

    /** {@return the answers that facts give, each question once} */
    public List<GivenAnswer> of(Iterable<?> facts) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        facts.forEach(fact -> questions.keyOf(fact).ifPresent(
                key -> values.computeIfAbsent(key, any -> new ArrayList<>()).add(questions.valueOf(fact))));
        return of(values);
    }

    /** {@return answers by key, in words} */
    public List<GivenAnswer> of(Map<String, List<String>> values) {
        return values.entrySet().stream().map(entry -> new GivenAnswer(entry.getKey(), label(entry.getKey()),
                joined(entry.getValue().stream().map(value -> answer(entry.getKey(), value)).toList()))).toList();
    }

    private static String joined(List<String> answers) {
        StringBuilder joined = new StringBuilder();
        answers.forEach(answer -> joined.append(joined.isEmpty() ? answer
                : ", " + answer.substring(0, 1).toLowerCase(Locale.ROOT) + answer.substring(1)));
        return joined.toString();
    }

    static String sentence(String words) {
        int second = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, second).toUpperCase(Locale.ROOT) + words.substring(second);
    }
}
