package org.lumbar.shell.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.vocabulary.AnswerCheck;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.PropertyType;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Reads facts of the types that rule authors declared. Not thread-safe. */
final class DeclaredFactReader {

    private final Map<String, DeclaredType> types = new LinkedHashMap<>();
    private final AnswerCheck check;
    private final Problems problems;

    DeclaredFactReader(Vocabulary vocabulary, Problems problems) {
        this.check = new AnswerCheck(vocabulary);
        vocabulary.declared().forEach(type -> this.types.put(type.name(), type));
        this.problems = problems;
    }

    void read(Node value, Map<DeclaredFact, Node> facts) {
        if (value instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> item(item, facts));
        } else if (!Hints.isUnknown(value)) {
            problems.add(value, "facts takes a list, not " + Hints.kind(value),
                    "write each fact as - TypeName: {property: value}");
        }
    }

    private void item(Node item, Map<DeclaredFact, Node> facts) {
        if (!(item instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            problems.add(item, "each item under facts is one type with its properties",
                    "write it as - TypeName: {property: value}");
            return;
        }
        Node.Entry entry = mapping.entries().get(0);
        DeclaredType type = types.get(entry.key().text());
        if (type == null) {
            Problem wrong = check.notGiven(entry.key().text());
            problems.add(entry.key(), wrong.message(), wrong.hint());
        } else {
            properties(type, entry.value()).ifPresent(fact -> check.of(fact)
                    .ifPresentOrElse(wrong -> problems.add(entry.value(), wrong.message(), wrong.hint()),
                            () -> facts.put(fact, entry.key())));
        }
    }

    private Optional<DeclaredFact> properties(DeclaredType type, Node value) {
        if (value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING) {
            return type.question().isPresent() ? Optional.empty()
                    : Optional.of(new DeclaredFact(type.name(), Map.of()));
        }
        if (!(value instanceof Node.Mapping mapping)) {
            problems.add(value, type.name() + " takes properties, not " + Hints.kind(value),
                    "write it as - " + type.name() + ": {property: value}. "
                            + Hints.allowed(type.properties().keySet()));
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            String javaType = type.properties().get(entry.key().text());
            if (javaType == null) {
                Problem wrong = AnswerCheck.noProperty(type.name(), entry.key().text(), type.properties().keySet());
                problems.add(entry.key(), wrong.message(), wrong.hint());
            } else if (!Hints.isUnknown(entry.value())) {
                value(type.name(), javaType, entry)
                        .ifPresent(known -> values.put(entry.key().text(), known));
            }
        }
        return values.isEmpty() && type.question().isPresent() ? Optional.empty()
                : Optional.of(new DeclaredFact(type.name(), values));
    }

    private Optional<Object> value(String type, String javaType, Node.Entry entry) {
        String property = entry.key().text();
        if (!PropertyType.TYPES.containsKey(javaType)) {
            problems.add(entry.key(), type + "." + property + " cannot be given in a case file",
                    "it is a " + javaType + "; a case file gives texts, numbers, and true or false");
            return Optional.empty();
        }
        PropertyType wanted = PropertyType.TYPES.get(javaType);
        Optional<Object> value = entry.value() instanceof Node.Scalar scalar ? value(wanted, scalar) : Optional.empty();
        if (value.isEmpty()) {
            problems.add(entry.value(), check.wrongKind(type, property, wanted, Hints.given(entry.value())).message(),
                    hint(wanted, entry.value()));
        }
        return value;
    }

    private static String hint(PropertyType wanted, Node value) {
        if (!(value instanceof Node.Scalar)) {
            return "write " + wanted.words() + " in its place";
        }
        boolean quoted = value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT
                && scalar.text().matches(wanted == PropertyType.TRUTH ? "true|false" : "-?[0-9]+(\\.[0-9]+)?");
        if (quoted) {
            return "leave out the quotes";
        }
        if (value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER && wanted.isWhole()) {
            return scalar.text().contains(".") ? "write it without a fraction" : "write a number nearer to 0";
        }
        return wanted.hint();
    }

    private static Optional<Object> value(PropertyType wanted, Node.Scalar scalar) {
        boolean number = scalar.kind() == Node.Kind.NUMBER;
        return switch (wanted) {
            case TEXT -> scalar.kind() == Node.Kind.TEXT ? Optional.of(scalar.text()) : Optional.empty();
            case TRUTH -> Hints.truth(scalar).map(value -> value);
            case INT -> whole(scalar).filter(value -> value == value.intValue()).map(Long::intValue);
            case LONG -> whole(scalar).map(value -> value);
            case DECIMAL -> number ? decimal(scalar.text()) : Optional.empty();
        };
    }

    private static Optional<Long> whole(Node.Scalar scalar) {
        return scalar.kind() == Node.Kind.NUMBER ? WholeNumber.of(scalar.text()) : Optional.empty();
    }

    private static Optional<Object> decimal(String text) {
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
