package org.lumbar.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A program that only copies the JSON of a batch: reads each case and its result into maps and lists, and writes the
 * result.
 */
public final class JsonCopy {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonCopy() {
    }

    /** @param files the cases and their results, one a line */
    public static void main(String... files) throws IOException {
        try (BufferedReader cases = Files.newBufferedReader(Path.of(files[0]));
                BufferedReader results = Files.newBufferedReader(Path.of(files[1]));
                OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
            for (String line = cases.readLine(); line != null; line = cases.readLine()) {
                read(line);
                out.write(copy(results.readLine()).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    static String copy(String text) {
        StringWriter copy = new StringWriter(text.length());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
            write(read(text), json);
        }
        return copy.toString();
    }

    private static Object read(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return value(json, json.nextToken());
        }
    }

    private static Object value(JsonParser json, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (JsonToken name = json.nextToken(); name != JsonToken.END_OBJECT; name = json.nextToken()) {
                map.put(json.currentName(), value(json, json.nextToken()));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                list.add(value(json, item));
            }
            return list;
        }
        return token == JsonToken.VALUE_NUMBER_INT ? (Object) json.getLongValue()
                : token == JsonToken.VALUE_TRUE ? (Object) true
                : token == JsonToken.VALUE_FALSE ? (Object) false : json.getString();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, held) -> {
                json.writeName((String) name);
                write(held, json);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString((String) value);
        }
    }
}
