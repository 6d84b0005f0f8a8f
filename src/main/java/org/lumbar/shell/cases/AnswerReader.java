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
                .filter(key -> key.name().equals(name))
                .map(key -> "'" + name + "' belongs under '" + key.section() + "'. " + Hints.takes(key))
                .findFirst();
    }

    /** What to write for a name that rule authors list as a synonym. */
    Optional<String> foreseen(String name) {
        return others.key(name).or(() -> others.keyWithin(name));
    }

    void read(String section, Node value) {
        Map<String, QuestionType> keys = vocabulary.sections().get(section);
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                QuestionType key = keys.get(entry.key().text());
                if (key == null) {
                    problems.add(entry.key(), "there is no key " + Quoted.of(entry.key().text()) + " under " + section,
                            hint(entry.key().text(), keys));
                } else {
                    answer(key, entry.value());
                }
            }
        } else if (!Hints.isUnknown(value)) {
            problems.add(value, section + " takes keys with answers, not " + Hints.kind(value),
                    sectionHint(value, keys.keySet()) + ". " + Hints.allowed(keys.keySet()));
        }
    }

    private static String sectionHint(Node value, Set<String> keys) {
        return Optional.of(value).filter(Node.Scalar.class::isInstance).map(scalar -> ((Node.Scalar) scalar).text())
                .flatMap(word -> Hints.spaceless(word, keys)).orElse("write them as key: value");
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

    /** A longer name that has a name as one of its words. */
    private static Optional<String> longer(String name, Collection<String> names) {
        return names.stream().filter(one -> one.contains("-") && List.of(one.split("-")).contains(name)).findFirst();
    }

    private List<String> names() {
        return vocabulary.questions().stream().map(QuestionType::name).toList();
    }

    private void answer(QuestionType key, Node value) {
        if (value instanceof Node.Sequence sequence && !key.isList()) {
            List<String> given = sequence.items().stream().filter(Node.Scalar.class::isInstance)
                    .map(item -> ((Node.Scalar) item).text()).distinct().toList();
            problems.add(value, given.size() < 2 ? key.key() + " takes one answer, not a list"
                    : AnswerCheck.several(key, given).message(), "keep the right one");
            return;
        }
        Hints.items(value).forEach(item -> single(key, item).ifPresent(answers::add));
    }

    private Optional<Object> single(QuestionType key, Node value) {
        if (!(value instanceof Node.Scalar scalar)) {
            problems.add(value, key.key() + " takes an answer, not " + Hints.kind(value), expected(key));
            return Optional.empty();
        }
        return key.isCount() ? count(key, scalar) : word(key, scalar);
    }

    private Optional<Object> word(QuestionType key, Node.Scalar value) {
        Optional<Object> answer = vocabulary.fact(key, value.text()).or(() -> vocabulary.fact(key, Hints.answer(key, value)));
        if (answer.isEmpty() && !Hints.isUnknown(value)) {
            problems.add(value, Hints.given(value) + " is not an answer to " + key.key(),
                    Hints.joined(Hints.lookalikes(value.text()), wordHint(key, value.text())));
        }
        return answer;
    }

    private String wordHint(QuestionType key, String word) {
        Optional<String> near = Nearest.to(word, Hints.withUnknown(key.words()));
        return near.isPresent() ? Nearest.hint(word, Hints.withUnknown(key.words()))
                : (key.isYesNo() ? Hints.within(key, word).or(() -> others.answer(key, word))
                        : others.answer(key, word).or(() -> Hints.within(key, word)))
                        .map(hint -> hint.contains("Allowed: ") ? hint : Hints.joined(hint, Hints.takes(key)))
                        .orElseGet(() -> Hints.takes(key));
    }

    private Optional<Object> count(QuestionType key, Node.Scalar value) {
        Optional<Object> answer = value.kind() == Node.Kind.NUMBER
                ? WholeNumber.of(value.text()).flatMap(number -> vocabulary.fact(key, (long) number)) : Optional.empty();
        if (answer.isEmpty() && !Hints.isUnknown(value)) {
            problems.add(value, AnswerCheck.outOfRange(key, Hints.given(value)), countHint(key, value));
        }
        return answer;
    }

    private String countHint(QuestionType key, Node.Scalar value) {
        return WholeNumber.repaired(value, key.least(), key.most())
                .or(() -> others.count(key, value.text()))
                .or(() -> others.answer(key, value.text()))
                .orElseGet(() -> WholeNumber.hint(value, key.least(), key.most()));
    }

    private static String expected(QuestionType key) {
        return key.isCount() ? AnswerCheck.needed(key) : Hints.allowed(Hints.withUnknown(key.words()));
    }
}
