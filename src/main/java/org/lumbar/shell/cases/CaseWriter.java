package org.lumbar.shell.cases;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.FindingType;
import org.lumbar.api.Item;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Writes a case with what was concluded from it, as a test. */
public final class CaseWriter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private CaseWriter() {
    }

    /** {@return the case as one YAML document; what it expects is what was concluded, for its author to review} */
    public static String yaml(Case one, DecidedCase assessment) {
        return yaml(one, assessment, Set.of());
    }

    /** @param none types for which the absence of findings is expected too */
    public static String yaml(Case one, DecidedCase assessment, Set<String> none) {
        Vocabulary vocabulary = assessment.rulebook().vocabulary();
        StringBuilder text = new StringBuilder();
        text.append("# what is expected is what was concluded; review it\n");
        text.append("case: ").append(quoted(one.title().isEmpty() ? one.source() : one.title())).append('\n');
        answers(one, vocabulary).forEach((section, keys) -> {
            text.append(section).append(":\n");
            keys.forEach((key, values) -> text.append("  ").append(key).append(": ").append(list(values)).append('\n'));
        });
        declared(one, vocabulary, text);
        text.append("expect:\n");
        for (FindingType type : assessment.rulebook().types()) {
            List<String> codes = assessment.proof().findings().stream().map(Item::of)
                    .filter(item -> item.type().equals(type.name())).map(CaseWriter::code).distinct().toList();
            if (!type.expectAs().isEmpty() && (!codes.isEmpty() || none.contains(type.name()))) {
                text.append("  ").append(type.expectAs()).append(": [").append(String.join(", ", codes)).append("]\n");
            }
        }
        return text.toString();
    }

    /** {@return the answers of a case, a line for each, in the order of a case file} */
    public static List<String> lines(List<Object> facts, Vocabulary vocabulary) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        facts.stream().sorted(Comparator.comparingInt(vocabulary::order)).forEach(fact -> vocabulary.keyOf(fact)
                .ifPresentOrElse(key -> answers.computeIfAbsent(key, first -> new ArrayList<>())
                        .add(vocabulary.valueOf(fact).toString()), () -> others.add(fact instanceof DeclaredFact declared ? line(declared)
                                : fact.toString())));
        return Stream.concat(answers.entrySet().stream().map(answer -> answer.getKey() + ": " + list(answer.getValue())),
                others.stream()).toList();
    }

    private static String line(DeclaredFact fact) {
        return DeclaredFact.keyOf(fact.type()) + fact.values().entrySet().stream().map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining(", ", ": {", "}"));
    }

    private static Map<String, Map<String, List<String>>> answers(Case one, Vocabulary vocabulary) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        one.facts().stream().sorted(Comparator.comparingInt(vocabulary::order)).forEach(fact -> vocabulary.keyOf(fact)
                .flatMap(vocabulary::question).ifPresent(question -> sections
                        .computeIfAbsent(question.section(), first -> new LinkedHashMap<>())
                        .computeIfAbsent(question.name(), first -> new ArrayList<>())
                        .add(vocabulary.valueOf(fact).toString())));
        return sections;
    }

    private static void declared(Case one, Vocabulary vocabulary, StringBuilder text) {
        List<DeclaredFact> facts = one.facts().stream().filter(DeclaredFact.class::isInstance)
                .map(DeclaredFact.class::cast).filter(fact -> vocabulary.keyOf(fact).isEmpty()).toList();
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
    static String code(Item item) {
        String values = item.properties().values().stream().filter(value -> !(value instanceof Boolean))
                .map(Object::toString).filter(value -> !value.equals(item.code()) && value.matches("[A-Z][A-Z0-9_]*"))
                .map(value -> "/" + value).collect(Collectors.joining());
        return item.code() + values;
    }

    /** A finding as expectations name it, with its type in front. */
    public static String name(Object finding) {
        String values = held(finding).values().stream().map(Object::toString)
                .filter(value -> !value.isEmpty()).collect(Collectors.joining("/"));
        return values.isEmpty() ? Item.of(finding).type() : Item.of(finding).type() + " " + values;
    }

    /** What a finding says, without what follows from that. */
    public static Map<String, Object> held(Object finding) {
        Map<String, Object> held = new LinkedHashMap<>(Item.of(finding).properties());
        if (!(finding instanceof DeclaredFact)) {
            held.keySet().retainAll(Stream.of(finding.getClass().getRecordComponents()).map(RecordComponent::getName).toList());
        }
        return held;
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
