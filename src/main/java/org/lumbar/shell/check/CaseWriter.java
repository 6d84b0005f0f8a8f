package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.facts.AnswerKey;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.FindingType;
import org.lumbar.api.Item;

/** Writes down a case with what was concluded from it, so that it is a test. */
public final class CaseWriter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private CaseWriter() {
    }

    /**
     * {@return the case as one YAML document; what it expects is what was concluded, for its author to review}
     *
     * @param one the answers
     * @param assessment what the rules made of them
     */
    public static String yaml(Case one, Assessment assessment) {
        StringBuilder text = new StringBuilder();
        text.append("# what is expected is what was concluded; review it\n");
        text.append("case: ").append(quoted(one.title().isEmpty() ? one.source() : one.title())).append('\n');
        answers(one).forEach((section, keys) -> {
            text.append(section).append(":\n");
            keys.forEach((key, values) -> text.append("  ").append(key).append(": ").append(list(values)).append('\n'));
        });
        declared(one, text);
        text.append("expect:\n");
        for (FindingType type : assessment.rulebook().types()) {
            List<String> codes = assessment.proof().findings().stream().map(Item::of)
                    .filter(item -> item.type().equals(type.name())).map(CaseWriter::code).distinct().toList();
            if (!type.expectAs().isEmpty() && !codes.isEmpty()) {
                text.append("  ").append(type.expectAs()).append(": [").append(String.join(", ", codes)).append("]\n");
            }
        }
        return text.toString();
    }

    /** {@return the answers of a case, a line for each, in the order of a case file} */
    static List<String> lines(List<Object> facts) {
        List<String> lines = new ArrayList<>();
        for (AnswerKey key : AnswerKey.all()) {
            List<String> values = facts.stream().filter(fact -> AnswerKey.keyOf(fact).filter(key.key()::equals).isPresent())
                    .map(fact -> AnswerKey.valueOf(fact).toString()).toList();
            if (!values.isEmpty()) {
                lines.add(key.key() + ": " + list(values));
            }
        }
        facts.stream().filter(DeclaredFact.class::isInstance).forEach(fact -> lines.add(fact.toString()));
        return lines;
    }

    private static Map<String, Map<String, List<String>>> answers(Case one) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        for (AnswerKey key : AnswerKey.all()) {
            one.facts().stream().filter(fact -> AnswerKey.keyOf(fact).filter(key.key()::equals).isPresent())
                    .forEach(fact -> sections.computeIfAbsent(key.section(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(key.name(), any -> new ArrayList<>())
                                    .add(AnswerKey.valueOf(fact).toString()));
        }
        return sections;
    }

    private static void declared(Case one, StringBuilder text) {
        List<DeclaredFact> facts = one.facts().stream().filter(DeclaredFact.class::isInstance)
                .map(DeclaredFact.class::cast).toList();
        if (facts.isEmpty()) {
            return;
        }
        text.append("facts:\n");
        for (DeclaredFact fact : facts) {
            text.append("  - ").append(fact.type()).append(": {").append(fact.values().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + (entry.getValue() instanceof String words ? quoted(words)
                            : entry.getValue())).collect(Collectors.joining(", "))).append("}\n");
        }
    }

    /** A finding as an expectation names it. */
    private static String code(Item item) {
        String values = item.properties().values().stream().filter(value -> !(value instanceof Boolean))
                .map(Object::toString).filter(value -> !value.equals(item.code()) && value.matches("[A-Z][A-Z0-9_]*"))
                .map(value -> "/" + value).collect(Collectors.joining());
        return item.code() + values;
    }

    private static String list(List<String> values) {
        return values.size() == 1 ? values.get(0) : "[" + String.join(", ", values) + "]";
    }

    private static String quoted(String words) {
        String escaped = words.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + CONTROL.matcher(escaped)
                .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0))) + '"';
    }
}
