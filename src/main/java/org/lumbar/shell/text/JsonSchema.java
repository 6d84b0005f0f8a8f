package org.lumbar.shell.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parts of a JSON Schema as maps, lists and plain values. */
public final class JsonSchema {

    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private JsonSchema() {
    }

    /** @param definition a name under {@code $defs} */
    public static Map<String, Object> ref(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    public static Map<String, Object> type(String name) {
        return Map.of("type", name);
    }

    /** A value of any of these types. */
    public static Map<String, Object> types(String... names) {
        return Map.of("anyOf", Stream.of(names).map(JsonSchema::type).toList());
    }

    public static Map<String, Object> whole(long least, long most) {
        return JsonText.object("type", "integer", "minimum", least, "maximum", most);
    }

    /** An object without any other properties. */
    public static Map<String, Object> group(Map<String, Object> properties) {
        return JsonText.object("type", "object", "properties", properties, "additionalProperties", false);
    }

    public static Map<String, Object> list(Map<String, Object> item) {
        return JsonText.object("type", "array", "items", item);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Map<String, Object> anyOf(Map<String, Object>... schemas) {
        return Map.of("anyOf", List.of(schemas));
    }

    public static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = JsonText.object("description", description);
        described.putAll(schema);
        return described;
    }
}
