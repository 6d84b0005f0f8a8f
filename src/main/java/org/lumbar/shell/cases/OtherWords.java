package org.lumbar.shell.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.vocabulary.Synonym;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Suggests what to write instead of words that are neither keys nor answers, from the synonyms of the rule authors. */
record OtherWords(Vocabulary vocabulary) {

    /** Where to write what a name means; empty if it means no question. */
    Optional<String> meantBy(String name) {
        return Optional.of(meant(synonym -> synonym.is(name))).filter(meant -> !meant.isEmpty()).map(this::elsewhere);
    }

    /** The same, or why no question is about it; empty if it is not a synonym. */
    Optional<String> key(String name) {
        return key(synonym -> synonym.is(name));
    }

    /** The same for a name that contains a synonym. */
    Optional<String> keyWithin(String name) {
        return key(synonym -> synonym.isWithin(name));
    }

    private Optional<String> key(Predicate<Synonym> fits) {
        List<Synonym> meant = meant(fits);
        return meant.isEmpty() ? vocabulary.synonyms().stream().filter(known -> known.key().isEmpty()).filter(fits)
                .map(Synonym::notice).findFirst() : Optional.of(elsewhere(meant));
    }

    /** What to write for a word that is not an answer; empty if it is not a synonym. */
    Optional<String> answer(QuestionType question, String word) {
        for (Predicate<Synonym> fits : List.<Predicate<Synonym>>of(known -> known.is(word), known -> known.isWithin(word))) {
            List<Synonym> meant = meant(fits);
            List<Synonym> own = meant.stream()
                    .filter(known -> known.key().equals(question.key()) && !known.answer().isEmpty()
                            && !question.isCount()).toList();
            List<Synonym> others = meant.stream().filter(known -> isNear(known, question)).toList();
            if (!own.isEmpty()) {
                return Optional.of("did you mean " + own.stream().map(Synonym::answer).distinct()
                        .map(answer -> "'" + answer + "'").collect(Collectors.joining(" or ")) + "? "
                        + Hints.takes(question) + notices(own));
            }
            if (!others.isEmpty()) {
                return Optional.of(places(others) + ". " + Hints.takes(question) + notices(others));
            }
        }
        return Optional.empty();
    }

    /** What to write for a number given in another form. */
    Optional<String> count(QuestionType question, String text) {
        Map<String, Long> worth = new HashMap<>();
        vocabulary.synonyms().stream().filter(known -> known.key().equals(question.key()) && known.answer().matches("\\d{1,6}"))
                .forEach(known -> known.words().forEach(
                        word -> worth.put(word.replace('-', ' '), Long.valueOf(known.answer()))));
        return CountWords.hint(text, worth, question.least(), question.most());
    }

    /** The answer that a word means; empty if there are several, or if it comes with a notice. */
    Optional<String> meaning(QuestionType question, String word) {
        List<Synonym> meant = meant(known -> known.is(word) && known.key().equals(question.key()) && !known.answer().isEmpty());
        List<String> answers = meant.stream().map(Synonym::answer).distinct().toList();
        return Optional.of(answers).filter(one -> one.size() == 1 && meant.stream().allMatch(known -> known.notice().isEmpty()))
                .map(one -> one.get(0));
    }

    /** The answers that a word may mean, in the words of the question, or else the questions it belongs to, with any notices. */
    Optional<String> suggestion(QuestionType question, String word) {
        List<Synonym> meant = meant(known -> known.key().equals(question.key()) && (known.is(word) || known.isWithin(word)));
        List<String> texts = question.answers().stream().filter(choice -> meant.stream().map(Synonym::answer)
                .anyMatch(choice.value()::equals)).map(choice -> "'" + choice.text() + "'").toList();
        if (!texts.isEmpty()) {
            return Optional.of("Did you mean " + String.join(" or ", texts) + "?" + notices(meant));
        }
        List<Synonym> others = meant(known -> (known.is(word) || known.isWithin(word)) && !known.key().equals(question.key())
                && vocabulary.question(known.key()).filter(QuestionType::isYesNo).isPresent());
        return others.isEmpty() ? Optional.empty() : Optional.of("That belongs to another question" + others.stream()
                .flatMap(known -> sentence(Vocabulary.QUESTION + "/" + known.key())).distinct()
                .map(text -> ": " + text.replaceFirst("[.]$", "")).collect(Collectors.joining()) + notices(others));
    }

    /** Whether a word for another question is worth suggesting; words such as "slow" or "high" differ by section. */
    private boolean isNear(Synonym synonym, QuestionType question) {
        QuestionType other = vocabulary.question(synonym.key()).orElseThrow();
        return !other.key().equals(question.key())
                && (other.isYesNo() || other.section().equals(question.section()) && !other.isCount());
    }

    private List<Synonym> meant(Predicate<Synonym> fits) {
        return vocabulary.synonyms().stream().filter(fits)
                .filter(known -> vocabulary.question(known.key()).isPresent()).toList();
    }

    /** For yes or no, names only the question, as the answer is up to the user. */
    private String elsewhere(List<Synonym> meant) {
        Optional<QuestionType> only = Optional.of(meant.get(0)).filter(synonym -> meant.size() == 1)
                .flatMap(synonym -> vocabulary.question(synonym.key())
                        .filter(one -> one.isYesNo() || one.isCount() || synonym.answer().isEmpty()));
        return only.map(one -> "write '" + one.name() + "' under '" + one.section() + "'. " + Hints.takes(one))
                .orElseGet(() -> places(meant)) + notices(meant);
    }

    private String places(List<Synonym> meant) {
        return "write " + meant.stream().map(this::place).distinct().collect(Collectors.joining(", or "));
    }

    private String place(Synonym synonym) {
        QuestionType question = vocabulary.question(synonym.key()).orElseThrow();
        return "'" + question.name() + (synonym.answer().isEmpty() || question.isCount() ? "" : ": " + synonym.answer())
                + "' under '" + question.section() + "'";
    }

    private String notices(List<Synonym> meant) {
        return meant.stream().map(Synonym::notice).filter(notice -> !notice.isEmpty()).distinct()
                .flatMap(this::sentence).map(notice -> ". " + notice).collect(Collectors.joining());
    }

    private Stream<String> sentence(String notice) {
        int slash = notice.indexOf('/');
        return vocabulary.type(notice.substring(0, Math.max(0, slash))).map(FindingType::says)
                .map(says -> says.get(notice.substring(slash + 1))).stream();
    }
}
