package org.lumbar.shell.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.FindingType;
import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.api.QuestionType.Kind;
import org.lumbar.api.Rulebook;
import org.lumbar.facts.AnswerKey;

/** The questions of a rule base with their words. */
public final class KnownQuestions {

    private static final String QUESTION = "Question";

    private final Map<String, String> asked;

    /**
     * The questions of a rule base.
     *
     * @param rulebook the rules
     */
    public KnownQuestions(Rulebook rulebook) {
        asked = rulebook.type(QUESTION).map(FindingType::says).orElse(Map.of());
    }

    /** {@return all, in the order in which a case has them} */
    public List<QuestionType> all() {
        return AnswerKey.all().stream().map(this::question).toList();
    }

    /** {@return the one with a key} */
    public Optional<QuestionType> of(String key) {
        return AnswerKey.of(key).map(this::question);
    }

    /** {@return the key that a fact answers} */
    public Optional<String> keyOf(Object fact) {
        return AnswerKey.keyOf(fact);
    }

    /** {@return an answer as a case has it} */
    public String valueOf(Object fact) {
        return AnswerKey.valueOf(fact).toString();
    }

    /** {@return the fact that a word stands for} */
    Optional<Object> fact(QuestionType question, String word) {
        return AnswerKey.of(question.key()).flatMap(key -> key.answer(word)).map(fact -> fact);
    }

    private QuestionType question(AnswerKey key) {
        boolean several = AnswerKey.all().stream().filter(other -> other.type() == key.type()).count() > 1;
        String means = AnswerWords.sentence(several ? key.name().replace('-', ' ') : key.means());
        Kind kind = key.isCount() ? Kind.COUNT : key.list() ? Kind.LIST : Kind.WORDS;
        return new QuestionType(key.key(), key.type().getSimpleName(), kind, means, asked.getOrDefault(key.key(), means),
                key.words().stream().map(word -> new Choice(word, AnswerWords.sentence(word.replace('-', ' ')))).toList(),
                key.least(), key.most(), key.isObserved());
    }
}
