package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The questions of a rule base, worded for people. */
public final class KnownQuestions {

    private final Vocabulary vocabulary;

    public KnownQuestions(Rulebook rulebook) {
        vocabulary = rulebook.vocabulary();
    }

    /** {@return all questions, in the order of a case file} */
    public List<QuestionType> all() {
        return vocabulary.questions().stream().map(this::question).toList();
    }

    /** {@return the question with a key} */
    public Optional<QuestionType> of(String key) {
        return vocabulary.question(key).map(this::question);
    }

    /** {@return the key that a fact answers} */
    public Optional<String> keyOf(Object fact) {
        return vocabulary.keyOf(fact);
    }

    /** {@return an answer as it is written in a case} */
    public String valueOf(Object fact) {
        return vocabulary.valueOf(fact).toString();
    }

    /** {@return the fact for an answer} */
    Optional<Object> fact(QuestionType question, String word) {
        return vocabulary.fact(question, word);
    }

    private QuestionType question(QuestionType one) {
        boolean several = vocabulary.questionsOf(one.type()).size() > 1;
        String means = AnswerWords.sentence(vocabulary.labels().getOrDefault(one.key(),
                several ? one.name().replace('-', ' ') : one.means()));
        return new QuestionType(one.key(), one.type(), one.kind(), means,
                one.text().equals(one.means()) ? means : one.text(), one.answers().stream()
                        .map(choice -> new Choice(choice.value(), AnswerWords.sentence(choice.text()))).toList(),
                one.least(), one.most(), one.observed());
    }
}
