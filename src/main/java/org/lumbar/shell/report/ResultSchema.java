package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.shell.text.JsonSchema;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Concepts;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * The JSON Schema (2020-12) of results: of the array that {@code json} prints, and of each line of {@code ndjson}. The types of
 * conclusions come from the rules, and so do the codes, which are examples because rules can add others. Only conclusions and
 * declared facts can have further keys.
 */
public final class ResultSchema {

    private static final Map<String, Object> TEXT = JsonSchema.type("string");
    private static final Map<String, Object> COUNT = JsonSchema.type("integer");

    private final Vocabulary vocabulary;

    private ResultSchema(Rulebook rulebook) {
        this.vocabulary = rulebook.vocabulary();
    }

    /** {@return the schema as indented JSON that ends with a line break} */
    public static String text(Rulebook rulebook) {
        Library.require("to write JSON", Library.JSON);
        return JsonText.of(new ResultSchema(rulebook).tree());
    }

    private Map<String, Object> tree() {
        Map<String, Object> one = JsonSchema.anyOf(JsonSchema.ref("result"), JsonSchema.ref("refused"));
        return JsonText.object("$schema", JsonSchema.DIALECT,
                "description", "One result, or an array of them. A case that could not be read has problems in place of conclusions.",
                "anyOf", List.of(one, JsonSchema.list(one)), "$defs", definitions());
    }

    private Map<String, Object> definitions() {
        return JsonText.object(
                "result", all(JsonText.object("case", TEXT, "source", TEXT, "rules", JsonSchema.ref("rules"),
                        "conclusions", JsonSchema.list(JsonSchema.ref("conclusion")), "open", JsonSchema.list(JsonSchema.ref("open")),
                        "trail", JsonSchema.list(JsonSchema.ref("step"))), "case", "open", "trail"),
                "refused", all(JsonText.object("source", TEXT, "problems", JsonSchema.list(JsonSchema.ref("problem")))),
                "rules", all(JsonText.object("version", TEXT, "fingerprint", TEXT)),
                "problem", all(JsonText.object("path", TEXT, "line", COUNT, "column", COUNT,
                        "severity", Map.of("enum", List.of("error", "warning")), "message", TEXT, "hint", TEXT)),
                "conclusion", conclusion(),
                "open", JsonSchema.described("an unanswered question, with what its answer can still change", all(
                        JsonText.object("about", TEXT, "changes", JsonSchema.list(TEXT)))),
                "step", JsonSchema.described("a rule that fired; in the short trail, only its first step has sources", all(
                        JsonText.object("step", COUNT, "rule", TEXT, "file", TEXT, "line", COUNT,
                                "sources", JsonSchema.list(JsonSchema.ref("source")), "source", JsonSchema.list(TEXT), "because", TEXT,
                                "given", JsonSchema.list(JsonSchema.ref("given")), "absent", JsonSchema.list(TEXT),
                                "concluded", JsonSchema.list(JsonSchema.anyOf(JsonSchema.ref("id"), JsonSchema.type("null")))),
                        "file", "line", "sources", "source", "because", "absent")),
                "source", all(JsonText.object("id", TEXT, "where", TEXT, "says", TEXT), "where", "says"),
                "given", JsonSchema.anyOf(all(JsonText.object("conclusion", JsonSchema.ref("id"))), JsonSchema.ref("answer"),
                        JsonText.object("type", "object", "properties", Map.of("fact", TEXT), "required", List.of("fact"))),
                "answer", all(JsonText.object("about", TEXT, "value", JsonSchema.anyOf(TEXT, COUNT))),
                "choice", all(JsonText.object("value", TEXT, "text", TEXT)),
                "id", JsonText.object("type", "string", "pattern", "^c[1-9][0-9]*$"));
    }

    /** An object that must have all of these properties but those that are optional. */
    private static Map<String, Object> all(Map<String, Object> properties, String... optional) {
        Map<String, Object> group = JsonSchema.group(properties);
        Set<String> required = new LinkedHashSet<>(properties.keySet());
        required.removeAll(List.of(optional));
        group.put("required", List.copyOf(required));
        return group;
    }

    private Map<String, Object> conclusion() {
        Set<String> types = new LinkedHashSet<>();
        vocabulary.types().stream().map(FindingType::name).forEach(types::add);
        types.addAll(vocabulary.concluded());
        List<Object> each = new ArrayList<>();
        types.forEach(type -> each.add(JsonText.object(
                "if", Map.of("properties", Map.of("type", Map.of("const", type))), "then", properties(type))));
        return JsonText.object("type", "object",
                "properties", JsonText.object("id", JsonSchema.ref("id"), "type", Map.of("enum", List.copyOf(types)), "text", TEXT),
                "required", List.of("id", "type", "text"), "allOf", each);
    }

    private Map<String, Object> properties(String type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Concepts concepts = vocabulary.concepts();
        concepts.of(type).filter(concept -> concept.role() == Concept.Role.FINDING).ifPresent(concept -> {
            concept.properties().forEach((name, javaType) -> concepts.constants(javaType)
                    .ifPresent(constants -> properties.put(name, Map.of("enum", List.copyOf(constants.names())))));
            Stream.of(concept.codeProperty()).filter(code -> !code.isEmpty()).forEach(code -> properties.put(code,
                    JsonText.object("type", "string", "examples", List.copyOf(vocabulary.codes(type).plain()))));
        });
        List<String> required = new ArrayList<>(properties.keySet());
        if (type.equals(Vocabulary.QUESTION)) {
            properties.putAll(JsonText.object("kind", Map.of("enum", List.of("words", "list", "count")),
                    "answers", JsonSchema.list(JsonSchema.ref("choice")), "least", COUNT, "most", COUNT, "because", TEXT));
            required.add("because");
        } else if (type.equals(Vocabulary.CONTRADICTION)) {
            properties.put("answers", JsonSchema.list(JsonSchema.ref("given")));
            required.add("answers");
        }
        return JsonText.object("properties", properties, "required", required);
    }
}
