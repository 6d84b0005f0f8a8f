package org.lumbar.shell.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.text.JsonSchema;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.PropertyType;
import org.lumbar.shell.vocabulary.Rulebook;

/**
 * The JSON Schema (2020-12) of a case file, derived from a rulebook. It accepts the same documents as {@link CaseReader} as
 * far as a schema can; only the reader takes other spellings of a word, and rejects duplicate keys, anchors and tags.
 */
public final class CaseSchema {

    private static final String UNKNOWN = "unknown";
    private static final String YES_NO = "yes-or-no";
    private static final String LIST = "-list";
    private static final List<Object> NOT_KNOWN = Arrays.asList(Hints.UNKNOWN, null);

    private CaseSchema() {
    }

    /** {@return the schema as indented JSON that ends with a line break} */
    public static String text(Rulebook rulebook) {
        Library.require("to write JSON", Library.JSON);
        return JsonText.of(tree(rulebook));
    }

    private static Map<String, Object> tree(Rulebook rulebook) {
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("case", words("what the case is called"));
        sections.put("about", words("free text, for people; the rules never see it"));
        rulebook.vocabulary().sections().forEach((section, questions) -> {
            Map<String, Object> answers = new LinkedHashMap<>();
            questions.forEach((name, question) -> answers.put(name, answer(question)));
            sections.put(section, JsonSchema.described("answers: " + String.join(", ", questions.keySet()),
                    optional(JsonSchema.group(answers))));
        });
        sections.put("facts", facts(rulebook.declared()));
        sections.put("expect", expect(rulebook));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", JsonSchema.DIALECT);
        schema.put("description", "An answer that is left out, null or unknown is not known; it is never read as no.");
        schema.putAll(JsonSchema.group(sections));
        schema.put("$defs", definitions(rulebook));
        return schema;
    }

    private static Map<String, Object> answer(QuestionType question) {
        if (question.isCount()) {
            return JsonSchema.described(question.means(), optional(JsonSchema.whole(question.least(), question.most())));
        }
        Map<String, Object> one = question.isYesNo() ? JsonSchema.ref(YES_NO) : Map.of("enum", joined(question.words(), NOT_KNOWN));
        return JsonSchema.described(question.means(), question.isList() ? oneOrList(one) : one);
    }

    private static Map<String, Object> facts(List<DeclaredType> types) {
        Map<String, Object> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), declared(type)));
        Map<String, Object> item = JsonSchema.group(byName);
        item.put("minProperties", 1);
        item.put("maxProperties", 1);
        return JsonSchema.described("facts of types that the rules declare", optional(JsonSchema.list(item)));
    }

    private static Map<String, Object> declared(DeclaredType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        type.properties().forEach((name, javaType) -> properties.put(name, property(javaType)));
        return JsonSchema.anyOf(JsonSchema.group(properties), Map.of("type", "null"));
    }

    private static Map<String, Object> property(String javaType) {
        if (!PropertyType.TYPES.containsKey(javaType)) {
            return Map.of("enum", NOT_KNOWN);
        }
        return optional(switch (PropertyType.TYPES.get(javaType)) {
            case INT -> JsonSchema.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> JsonSchema.whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> Map.of("type", "number");
            case TRUTH -> JsonSchema.ref(YES_NO);
            case TEXT -> Map.of("type", "string");
        });
    }

    private static Map<String, Object> expect(Rulebook rulebook) {
        Map<String, Object> words = new LinkedHashMap<>();
        ExpectReader.words(rulebook).keySet().forEach(word -> words.put(word, expected(word)));
        return JsonSchema.described("what must be concluded; turns the case into a test", optional(JsonSchema.group(words)));
    }

    private static Map<String, Object> expected(String word) {
        Map<String, Object> modes = new LinkedHashMap<>();
        ExpectReader.modeWords().forEach(mode -> modes.put(mode, JsonSchema.ref(word + LIST)));
        return JsonSchema.anyOf(JsonSchema.ref(word + LIST), JsonSchema.group(modes));
    }

    private static Map<String, Object> definitions(Rulebook rulebook) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put(UNKNOWN, Map.of("enum", NOT_KNOWN));
        // true and false are accepted too, but an editor need not offer them
        definitions.put(YES_NO, JsonSchema.anyOf(Map.of("enum", List.of("yes", "no", Hints.UNKNOWN)),
                Map.of("not", JsonSchema.types("string", "number", "object", "array"))));
        ExpectReader.words(rulebook).forEach((word, type) -> {
            definitions.put(word, code(type));
            definitions.put(word + LIST, JsonSchema.anyOf(JsonSchema.ref(word), Map.of("const", ExpectReader.NONE),
                    JsonSchema.list(JsonSchema.ref(word))));
        });
        return definitions;
    }

    private static Map<String, Object> code(ExpectedType type) {
        if (type.codes().all().isEmpty()) {
            return Map.of("not", Map.of());
        }
        Map<String, Object> listed = Map.of("enum", List.copyOf(type.codes().all()));
        return type.refinable().map(pattern -> JsonSchema.anyOf(listed, JsonText.object("type", "string", "pattern", pattern)))
                .orElse(listed);
    }

    private static Map<String, Object> words(String description) {
        return JsonSchema.described(description, JsonSchema.types("string", "number", "boolean", "null"));
    }

    private static Map<String, Object> oneOrList(Map<String, Object> one) {
        return JsonSchema.anyOf(one, JsonSchema.list(one));
    }

    private static Map<String, Object> optional(Map<String, Object> schema) {
        return JsonSchema.anyOf(schema, JsonSchema.ref(UNKNOWN));
    }

    private static List<Object> joined(Collection<?> some, Collection<?> others) {
        List<Object> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
