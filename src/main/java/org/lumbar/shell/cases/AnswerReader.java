package org.lumbar.shell.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lumbar.facts.AnswerKey;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Quoted;

/** Reads the answers of a section into facts. Not thread-safe. */
final class AnswerReader {

    private static final int ROOM = 1000;

    private static final Map<String, Map<String, AnswerKey>> SECTIONS = bySection();

    private final Problems problems;
    private final SortedMap<Integer, Record> answers = new TreeMap<>();

    AnswerReader(Problems problems) {
        this.problems = problems;
    }

    /** The sections there are, in their order. */
    static Set<String> sections() {
        return SECTIONS.keySet();
    }

    /** The answers read so far, in the order of their keys, each once. */
    Collection<Record> answers() {
        return answers.values();
    }

    /** Where a name stands that is a key of some section. */
    static Optional<String> elsewhere(String name) {
        return AnswerKey.all().stream()
                .filter(key -> key.name().equals(name))
                .map(key -> "'" + name + "' stands under '" + key.section() + "'")
                .findFirst();
    }

    void read(String section, Node value) {
        Map<String, AnswerKey> keys = SECTIONS.get(section);
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                AnswerKey key = keys.get(entry.key().text());
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

    private static String hint(String name, Set<String> here) {
        Optional<String> near = Nearest.to(name, here);
        return Asking.spaceless(name, here)
                .or(() -> near.map(found -> Asking.joined(Asking.signs(name), "did you mean '" + found + "'?")))
                .or(() -> elsewhere(name))
                .or(() -> Nearest.to(name, names()).flatMap(AnswerReader::elsewhere)
                        .map(found -> "did you mean: " + found))
                .orElseGet(() -> Asking.allowed(here));
    }

    private static List<String> names() {
        return AnswerKey.all().stream().map(AnswerKey::name).toList();
    }

    private void answer(AnswerKey key, Node value) {
        if (value instanceof Node.Sequence && !key.list()) {
            problems.add(value, key.key() + " takes one answer, not a list", "keep the one that holds");
            return;
        }
        for (Node item : Asking.items(value)) {
            if (!Asking.isUnknown(item)) {
                single(key, item).ifPresent(answer -> answers.put(order(key, answer), answer));
            }
        }
    }

    private Optional<Record> single(AnswerKey key, Node value) {
        if (!(value instanceof Node.Scalar scalar)) {
            problems.add(value, key.key() + " takes an answer, not " + Asking.kind(value), expected(key));
            return Optional.empty();
        }
        return key.isCount() ? count(key, scalar) : word(key, scalar);
    }

    private Optional<Record> word(AnswerKey key, Node.Scalar value) {
        String word = value.kind() == Node.Kind.TRUTH && key.isYesNo()
                ? Boolean.parseBoolean(value.text()) ? "yes" : "no"
                : value.text();
        Optional<Record> answer = key.answer(word);
        if (answer.isEmpty()) {
            problems.add(value, Asking.given(value) + " is no answer to " + key.key(),
                    Asking.joined(Asking.signs(value.text()), wordHint(key, value.text())));
        }
        return answer;
    }

    private static String wordHint(AnswerKey key, String word) {
        List<String> words = withUnknown(key.words());
        return Optional.of(word).filter(given -> key.isYesNo()).flatMap(Asking::habit)
                .map(habit -> Asking.joined(habit, Asking.allowed(words))).orElseGet(() -> Asking.hint(word, words));
    }

    private Optional<Record> count(AnswerKey key, Node.Scalar value) {
        Optional<Record> answer = value.kind() == Node.Kind.NUMBER
                ? WholeNumber.of(value.text()).flatMap(key::answer) : Optional.empty();
        if (answer.isEmpty()) {
            problems.add(value, key.key() + ": " + needed(key) + ", not " + Asking.given(value),
                    WholeNumber.hint(value, key.least(), key.most()));
        }
        return answer;
    }

    private static String expected(AnswerKey key) {
        return key.isCount() ? needed(key) : Asking.allowed(withUnknown(key.words()));
    }

    private static String needed(AnswerKey key) {
        return "a whole number from " + key.least() + " to " + key.most() + " is needed";
    }

    private static int order(AnswerKey key, Record answer) {
        return AnswerKey.all().indexOf(key) * ROOM + List.copyOf(key.answers().values()).indexOf(answer);
    }

    private static Map<String, Map<String, AnswerKey>> bySection() {
        Map<String, Map<String, AnswerKey>> sections = new LinkedHashMap<>();
        AnswerKey.all().forEach(key -> sections
                .computeIfAbsent(key.section(), section -> new LinkedHashMap<>()).put(key.name(), key));
        return Collections.unmodifiableMap(sections);
    }

    private static List<String> withUnknown(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(Asking.UNKNOWN)).toList();
    }
}
