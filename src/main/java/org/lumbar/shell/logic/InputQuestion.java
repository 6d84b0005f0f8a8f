package org.lumbar.shell.logic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import org.lumbar.facts.AnswerKey;

/**
 * A question of the vocabulary as the formulas need it.
 *
 * @param key such as {@code section.name}
 * @param answers the words allowed, in their order, each with its fact; empty for a count
 * @param list whether several answers may be given
 * @param least the least number allowed, for a count
 * @param most the greatest number allowed, for a count
 * @param observed whether it is found rather than chosen
 * @param count makes the fact of a number, for a count
 */
public record InputQuestion(String key, Map<String, Object> answers, boolean list, int least, int most,
        boolean observed, LongFunction<Object> count) {

    public InputQuestion {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** {@return every question of the vocabulary, in its order} */
    public static List<InputQuestion> all() {
        return AnswerKey.all().stream().map(InputQuestion::of).toList();
    }

    private static InputQuestion of(AnswerKey key) {
        return new InputQuestion(key.key(), Collections.unmodifiableMap(key.answers()), key.list(), key.least(),
                key.most(), key.isObserved(), number -> key.answer(number).orElseThrow());
    }

    boolean isCount() {
        return answers.isEmpty();
    }
}
