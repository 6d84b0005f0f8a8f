package org.lumbar.shell.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.api.FindingType;
import org.lumbar.shell.cases.Expectation.Mode;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.vocabulary.Codes;
import org.lumbar.shell.vocabulary.Rulebook;

/** Reads the expectations of a case. Not thread-safe. */
final class ExpectReader {

    static final String NONE = "none";

    private static final Map<String, Mode> MODES = modes();

    private final Map<String, ExpectedType> words;
    private final Text text;
    private final Problems problems;

    ExpectReader(Map<String, ExpectedType> words, Text text, Problems problems) {
        this.words = words;
        this.text = text;
        this.problems = problems;
    }

    static Set<String> modeWords() {
        return MODES.keySet();
    }

    static String word(Mode mode) {
        return MODES.entrySet().stream().filter(one -> one.getValue() == mode).map(Map.Entry::getKey).findFirst()
                .orElse("");
    }

    void read(Node value, Collection<Expectation> expectations) {
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                ExpectedType type = words.get(entry.key().text());
                if (type == null) {
                    problems.add(entry.key(), "nothing called " + Quoted.of(entry.key().text()) + " can be expected",
                            Nearest.hint(entry.key().text(), words.keySet()));
                } else {
                    expected(type, entry, expectations);
                }
            }
        } else if (!Hints.isUnknown(value)) {
            problems.add(value, "expect takes keys with codes, not " + Hints.kind(value),
                    Hints.allowed(words.keySet()));
        }
    }

    private void expected(ExpectedType type, Node.Entry entry, Collection<Expectation> expectations) {
        Node value = entry.value();
        if (value instanceof Node.Mapping mapping) {
            mapping.entries().forEach(mode -> mode(type, mode, expectations));
        } else if (isNone(value)) {
            expectations.add(expectation(type, Mode.EXACTLY, List.of(), entry.key()));
        } else {
            Mode single = type.name().equals(Expectation.RULES) ? Mode.INCLUDES : Mode.LEADING;
            Mode mode = value instanceof Node.Sequence ? Mode.EXACTLY : single;
            codes(type, value).ifPresent(codes -> expectations.add(expectation(type, mode, codes, entry.key())));
        }
    }

    private void mode(ExpectedType type, Node.Entry entry, Collection<Expectation> expectations) {
        Mode mode = MODES.get(entry.key().text());
        if (mode == null) {
            problems.add(entry.key(), "there is no key " + Quoted.of(entry.key().text()) + " under expect."
                    + type.word(), Nearest.hint(entry.key().text(), MODES.keySet()));
        } else if (isNone(entry.value())) {
            expectations.add(expectation(type, mode, List.of(), entry.key()));
        } else {
            codes(type, entry.value())
                    .ifPresent(codes -> expectations.add(expectation(type, mode, codes, entry.key())));
        }
    }

    private Expectation expectation(ExpectedType type, Mode mode, List<String> codes, Node.Scalar key) {
        return new Expectation(type.name(), type.word(), mode, codes, text.error(key, "not met", ""));
    }

    private Optional<List<String>> codes(ExpectedType type, Node value) {
        Set<String> codes = new LinkedHashSet<>();
        boolean good = true;
        for (Node item : Hints.items(value)) {
            Optional<String> code = code(type, item);
            code.ifPresent(codes::add);
            good &= code.isPresent();
        }
        return good ? Optional.of(new ArrayList<>(codes)) : Optional.empty();
    }

    private Optional<String> code(ExpectedType type, Node item) {
        if (!(item instanceof Node.Scalar scalar)) {
            problems.add(item, "expect." + type.word() + " takes " + type.things() + ", not " + Hints.kind(item),
                    type.listing());
            return Optional.empty();
        }
        if (scalar.kind() == Node.Kind.NOTHING) {
            problems.add(item, "expect." + type.word() + " names no code", "to expect nothing, write none");
            return Optional.empty();
        }
        if (!type.knows(scalar.text())) {
            problems.add(item, type.unknown(scalar.text()), type.hint(scalar.text()));
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    private static boolean isNone(Node value) {
        return value instanceof Node.Sequence sequence && sequence.items().isEmpty()
                || value instanceof Node.Scalar scalar && scalar.text().equals(NONE);
    }

    private static Map<String, Mode> modes() {
        Map<String, Mode> modes = new LinkedHashMap<>();
        modes.put("includes", Mode.INCLUDES);
        modes.put("excludes", Mode.EXCLUDES);
        modes.put("exactly", Mode.EXACTLY);
        return modes;
    }

    /** What a case can expect, by the word for it. */
    static Map<String, ExpectedType> words(Rulebook rulebook) {
        Map<String, ExpectedType> words = new LinkedHashMap<>();
        for (FindingType type : rulebook.types()) {
            if (!type.expectAs().isEmpty()) {
                words.put(type.expectAs(), new ExpectedType(type.name(), type.expectAs(),
                        rulebook.vocabulary().codes(type.name())));
            }
        }
        words.put(Expectation.RULES, new ExpectedType(Expectation.RULES, Expectation.RULES,
                new Codes(rulebook.rules().keySet(), Optional.empty())));
        return words;
    }
}
