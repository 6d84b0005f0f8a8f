package org.lumbar.shell.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.AnswerCheck;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Reads the answers of a section into facts. Not thread-safe. */
final class AnswerReader {

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final OtherWords others;
    private final Set<Object> answers = new LinkedHashSet<>();

    AnswerReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.others = new OtherWords(vocabulary);
    }

    Collection<Object> answers() {
        return answers;
    }

    /** Where to write a name that is a key of another section. */
    Optional<String> elsewhere(String name) {
        return vocabulary.questions().stream()
                .filter(question -> question.name().equals(name))
                .map(question -> "'" + name + "' belongs under '" + question.section() + "'. " + Hints.takes(question))
                .findFirst();
    }

    /** What to write for a name that rule authors list as a synonym. */
    Optional<String> synonym(String name) {
        return others.key(name).or(() -> others.keyWithin(name));
    }

    void read(String section, Node value) {
        Map<String, QuestionType> questions = vocabulary.sections().get(section);
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                QuestionType question = questions.get(entry.key().text());
                if (question == null) {
                    problems.add(entry.key(), "there is no key " + Quoted.of(entry.key().text()) + " under " + section,
                            hint(entry.key().text(), questions));
                } else {
                    answer(question, entry.value());
                }
            }
        } else if (!Hints.isUnknown(value)) {
            problems.add(value, section + " takes keys with answers, not " + Hints.kind(value),
                    Hints.spaceless(value, questions.keySet()).orElse("write them as key: value") + ". "
                            + Hints.allowed(questions.keySet()));
        }
    }

    private String hint(String name, Map<String, QuestionType> here) {
        return Hints.spaceless(name, here.keySet())
                .or(() -> others.meantBy(name))
                .or(() -> longer(name, here.keySet()).map(found -> meant(found, here)))
                .or(() -> longer(name, names()).flatMap(this::elsewhere))
                .or(() -> others.key(name))
                .or(() -> Nearest.to(name, here.keySet()).map(found -> Hints.joined(Hints.lookalikes(name), meant(found, here))))
                .or(() -> elsewhere(name))
                .or(() -> Nearest.to(name, names()).flatMap(this::elsewhere)
                        .map(found -> "did you mean: " + found))
                .or(() -> others.keyWithin(name))
                .orElseGet(() -> Hints.allowed(here.keySet()));
    }

    private static String meant(String name, Map<String, QuestionType> here) {
        return "did you mean '" + name + "'? " + Hints.takes(here.get(name));
    }

    /** The first hyphenated name with this name as one of its words. */
    private static Optional<String> longer(String name, Collection<String> names) {
        return names.stream().filter(one -> one.contains("-") && List.of(one.split("-")).contains(name)).findFirst();
    }

    private List<String> names() {
        return vocabulary.questions().stream().map(QuestionType::name).toList();
    }

    private void answer(QuestionType question, Node value) {
        if (value instanceof Node.Sequence sequence && !question.isList()) {
            List<String> given = sequence.items().stream().filter(Node.Scalar.class::isInstance)
                    .map(item -> ((Node.Scalar) item).text()).distinct().toList();
            problems.add(value, given.size() < 2 ? question.key() + " takes one answer, not a list"
                    : AnswerCheck.several(question, given).message(), "keep the right one");
            return;
        }
        Hints.items(value).forEach(item -> single(question, item).ifPresent(answers::add));
    }

    private Optional<Object> single(QuestionType question, Node value) {
        if (!(value instanceof Node.Scalar scalar)) {
            problems.add(value, question.key() + " takes an answer, not " + Hints.kind(value), expected(question));
            return Optional.empty();
        }
        return question.isCount() ? count(question, scalar) : word(question, scalar);
    }

    private Optional<Object> word(QuestionType question, Node.Scalar value) {
        Optional<Object> answer = vocabulary.fact(question, value.text()).or(() -> vocabulary.fact(question, Hints.answer(question, value)));
        if (answer.isEmpty() && !Hints.isUnknown(value)) {
            problems.add(value, Hints.given(value) + " is not an answer to " + question.key(),
                    Hints.joined(Hints.lookalikes(value.text()), wordHint(question, value.text())));
        }
        return answer;
    }

    private String wordHint(QuestionType question, String word) {
        Optional<String> near = Nearest.to(word, Hints.withUnknown(question.words()));
        return near.isPresent() ? Nearest.hint(word, Hints.withUnknown(question.words()))
                : (question.isYesNo() ? Hints.within(question, word).or(() -> others.answer(question, word))
                        : others.answer(question, word).or(() -> Hints.within(question, word)))
                        .map(hint -> hint.contains("Allowed: ") ? hint : Hints.joined(hint, Hints.takes(question)))
                        .orElseGet(() -> Hints.takes(question));
    }

    private Optional<Object> count(QuestionType question, Node.Scalar value) {
        Optional<Object> answer = value.kind() == Node.Kind.NUMBER
                ? WholeNumber.of(value.text()).flatMap(number -> vocabulary.fact(question, (long) number)) : Optional.empty();
        if (answer.isEmpty() && !Hints.isUnknown(value)) {
            problems.add(value, AnswerCheck.outOfRange(question, Hints.given(value)), countHint(question, value));
        }
        return answer;
    }

    private String countHint(QuestionType question, Node.Scalar value) {
        return WholeNumber.repaired(value, question.least(), question.most())
                .or(() -> others.count(question, value.text()))
                .or(() -> others.answer(question, value.text()))
                .orElseGet(() -> WholeNumber.hint(value, question.least(), question.most()));
    }

    private static String expected(QuestionType question) {
        return question.isCount() ? AnswerCheck.needed(question) : Hints.allowed(Hints.withUnknown(question.words()));
    }
}
