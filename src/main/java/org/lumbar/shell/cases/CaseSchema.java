package org.lumbar.shell.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.QuestionType;
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
            sections.put(section, described("answers: " + String.join(", ", questions.keySet()),
                    optional(group(answers))));
        });
        sections.put("facts", facts(rulebook.declared()));
        sections.put("expect", expect(rulebook));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("description", "An answer that is left out, null or unknown is not known; it is never read as no.");
        schema.putAll(group(sections));
        schema.put("$defs", definitions(rulebook));
        return schema;
    }

    private static Map<String, Object> answer(QuestionType question) {
        if (question.isCount()) {
            return described(question.means(), optional(whole(question.least(), question.most())));
        }
        Map<String, Object> one = question.isYesNo() ? ref(YES_NO) : Map.of("enum", joined(question.words(), NOT_KNOWN));
        return described(question.means(), question.isList() ? oneOrList(one) : one);
    }

    private static Map<String, Object> facts(List<DeclaredType> types) {
        Map<String, Object> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), declared(type)));
        Map<String, Object> item = group(byName);
        item.put("minProperties", 1);
        item.put("maxProperties", 1);
        return described("facts of types that the rules declare", optional(list(item)));
    }

    private static Map<String, Object> declared(DeclaredType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        type.properties().forEach((name, javaType) -> properties.put(name, property(javaType)));
        return anyOf(group(properties), Map.of("type", "null"));
    }

    private static Map<String, Object> property(String javaType) {
        if (!PropertyType.TYPES.containsKey(javaType)) {
            return Map.of("enum", NOT_KNOWN);
        }
        return optional(switch (PropertyType.TYPES.get(javaType)) {
            case INT -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> Map.of("type", "number");
            case TRUTH -> ref(YES_NO);
            case TEXT -> Map.of("type", "string");
        });
    }

    private static Map<String, Object> expect(Rulebook rulebook) {
        Map<String, Object> words = new LinkedHashMap<>();
        ExpectReader.words(rulebook).keySet().forEach(word -> words.put(word, expected(word)));
        return described("what must be concluded; turns the case into a test", optional(group(words)));
    }

    private static Map<String, Object> expected(String word) {
        Map<String, Object> modes = new LinkedHashMap<>();
        ExpectReader.modeWords().forEach(mode -> modes.put(mode, ref(word + LIST)));
        return anyOf(ref(word + LIST), group(modes));
    }

    private static Map<String, Object> definitions(Rulebook rulebook) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put(UNKNOWN, Map.of("enum", NOT_KNOWN));
        // true and false are accepted too, but an editor need not offer them
        definitions.put(YES_NO, anyOf(Map.of("enum", List.of("yes", "no", Hints.UNKNOWN)), Map.of("not",
                anyOf(type("string"), type("number"), type("object"), type("array")))));
        ExpectReader.words(rulebook).forEach((word, type) -> {
            definitions.put(word, code(type));
            definitions.put(word + LIST, anyOf(ref(word), Map.of("const", ExpectReader.NONE), list(ref(word))));
        });
        return definitions;
    }

    private static Map<String, Object> ref(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    private static Map<String, Object> type(String name) {
        return Map.of("type", name);
    }

    private static Map<String, Object> code(ExpectedType type) {
        if (type.codes().all().isEmpty()) {
            return Map.of("not", Map.of());
        }
        Map<String, Object> listed = Map.of("enum", List.copyOf(type.codes().all()));
        return type.refinable().map(pattern -> anyOf(listed, ordered("type", "string", "pattern", pattern)))
                .orElse(listed);
    }

    private static Map<String, Object> words(String description) {
        return described(description, anyOf(type("string"), type("number"), type("boolean"), type("null")));
    }

    private static Map<String, Object> whole(long least, long most) {
        return ordered("type", "integer", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> group(Map<String, Object> properties) {
        return ordered("type", "object", "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        return ordered("type", "array", "items", item);
    }

    private static Map<String, Object> oneOrList(Map<String, Object> one) {
        return anyOf(one, list(one));
    }

    private static Map<String, Object> optional(Map<String, Object> schema) {
        return anyOf(schema, ref(UNKNOWN));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> anyOf(Map<String, Object>... schemas) {
        return Map.of("anyOf", List.of(schemas));
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = ordered("description", description);
        described.putAll(schema);
        return described;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static List<Object> joined(Collection<?> some, Collection<?> others) {
        List<Object> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
