package org.lumbar.shell.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Set<Object> answers = new LinkedHashSet<>();

    AnswerReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The answers read so far, each once. */
    Collection<Object> answers() {
        return answers;
    }

    /** Where a name stands that is a key of some section. */
    Optional<String> elsewhere(String name) {
        return vocabulary.questions().stream()
                .filter(key -> key.name().equals(name))
                .map(key -> "'" + name + "' stands under '" + key.section() + "'")
                .findFirst();
    }

    void read(String section, Node value) {
        Map<String, QuestionType> keys = vocabulary.sections().get(section);
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                QuestionType key = keys.get(entry.key().text());
                if (key == null) {
                    problems.add(entry.key(), "there is no key " + Quoted.of(entry.key().text()) + " under " + section,
                            hint(entry.key().text(), keys.keySet()));
                } else {
                    answer(key, entry.value());
                }
            }
        } else if (!Asking.isUnknown(value)) {
            problems.add(value, section + " takes keys with answers, not " + Asking.kind(value),
                    sectionHint(value, keys.keySet()) + ". " + Asking.allowed(keys.keySet()));
        }
    }

    private static String sectionHint(Node value, Set<String> keys) {
        return Optional.of(value).filter(Node.Scalar.class::isInstance).map(scalar -> ((Node.Scalar) scalar).text())
                .flatMap(word -> Asking.spaceless(word, keys)).orElse("write them as key: value");
    }

    private String hint(String name, Set<String> here) {
        Optional<String> near = Nearest.to(name, here);
        return Asking.spaceless(name, here)
                .or(() -> near.map(found -> Asking.joined(Asking.signs(name), "did you mean '" + found + "'?")))
                .or(() -> elsewhere(name))
                .or(() -> Nearest.to(name, names()).flatMap(this::elsewhere)
                        .map(found -> "did you mean: " + found))
                .orElseGet(() -> Asking.allowed(here));
    }

    private List<String> names() {
        return vocabulary.questions().stream().map(QuestionType::name).toList();
    }

    private void answer(QuestionType key, Node value) {
        if (value instanceof Node.Sequence && !key.isList()) {
            problems.add(value, key.key() + " takes one answer, not a list", "keep the one that holds");
            return;
        }
        for (Node item : Asking.items(value)) {
            if (!Asking.isUnknown(item)) {
                single(key, item).ifPresent(answers::add);
            }
        }
    }

    private Optional<Object> single(QuestionType key, Node value) {
        if (!(value instanceof Node.Scalar scalar)) {
            problems.add(value, key.key() + " takes an answer, not " + Asking.kind(value), expected(key));
            return Optional.empty();
        }
        return key.isCount() ? count(key, scalar) : word(key, scalar);
    }

    private Optional<Object> word(QuestionType key, Node.Scalar value) {
        String word = value.kind() == Node.Kind.TRUTH && key.isYesNo()
                ? Boolean.parseBoolean(value.text()) ? "yes" : "no"
                : value.text();
        Optional<Object> answer = vocabulary.fact(key, word);
        if (answer.isEmpty()) {
            problems.add(value, Asking.given(value) + " is no answer to " + key.key(),
                    Asking.joined(Asking.signs(value.text()), wordHint(key, value.text())));
        }
        return answer;
    }

    private static String wordHint(QuestionType key, String word) {
        List<String> words = withUnknown(key.words());
        return Optional.of(word).filter(given -> key.isYesNo()).flatMap(Asking::habit)
                .map(habit -> Asking.joined(habit, Asking.allowed(words))).orElseGet(() -> Asking.hint(word, words));
    }

    private Optional<Object> count(QuestionType key, Node.Scalar value) {
        Optional<Object> answer = value.kind() == Node.Kind.NUMBER
                ? WholeNumber.of(value.text()).flatMap(number -> vocabulary.fact(key, (long) number)) : Optional.empty();
        if (answer.isEmpty()) {
            problems.add(value, AnswerCheck.outOfRange(key, Asking.given(value)),
                    WholeNumber.hint(value, key.least(), key.most()));
        }
        return answer;
    }

    private static String expected(QuestionType key) {
        return key.isCount() ? AnswerCheck.needed(key) : Asking.allowed(withUnknown(key.words()));
    }

    private static List<String> withUnknown(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(Asking.UNKNOWN)).toList();
    }
}
