package org.lumbar.shell.logic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.vocabulary.Vocabulary;

/** A question of the vocabulary as the formulas need it. */
public record InputQuestion(String key, Map<String, Object> answers, boolean list, int least, int most,
        boolean observed, LongFunction<Object> count) {

    public InputQuestion {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** {@return the questions of a vocabulary, in their order} */
    public static List<InputQuestion> all(Vocabulary vocabulary) {
        return vocabulary.questions().stream().map(question -> of(vocabulary, question)).toList();
    }

    private static InputQuestion of(Vocabulary vocabulary, QuestionType question) {
        Map<String, Object> answers = new LinkedHashMap<>();
        question.words().forEach(word -> answers.put(word, vocabulary.fact(question, word).orElseThrow()));
        return new InputQuestion(question.key(), answers, question.isList(), question.least(), question.most(),
                question.observed(), number -> vocabulary.fact(question, number).orElseThrow());
    }

    /** A fact that answers it. */
    Object sample() {
        return isCount() ? count.apply(least) : answers.values().iterator().next();
    }

    boolean isCount() {
        return answers.isEmpty();
    }
}
