package org.example;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Turns a row with one column per question, {@code pain.quality} and so on, into the JSON of a case. */
final class ParquetCases {

    private ParquetCases() {
    }

    /** {@return the name of a case, from the column {@code source} if there is one} */
    static String source(Row row, StructType columns) {
        return Arrays.asList(columns.fieldNames()).contains("source") ? row.getAs("source") : "row";
    }

    static String json(Row row, StructType columns) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.apply(i).name();
            int dot = name.indexOf('.');
            if (dot > 0 && !row.isNullAt(i)) {
                StringBuilder section = sections.computeIfAbsent(name.substring(0, dot), key -> new StringBuilder());
                section.append(section.isEmpty() ? "" : ",").append(quoted(name.substring(dot + 1))).append(':')
                        .append(value(row.get(i)));
            }
        }
        StringBuilder json = new StringBuilder("{");
        sections.forEach((name, answers) -> json.append(json.length() > 1 ? "," : "").append(quoted(name)).append(":{")
                .append(answers).append('}'));
        return json.append('}').toString();
    }

    private static String value(Object value) {
        if (value instanceof scala.collection.Iterable<?> several) {
            StringBuilder list = new StringBuilder("[");
            scala.collection.Iterator<?> each = several.iterator();
            while (each.hasNext()) {
                list.append(list.length() > 1 ? "," : "").append(value(each.next()));
            }
            return list.append(']').toString();
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(c == '"' || c == '\\' ? "\\" + (char) c
                : c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return quoted.append('"').toString();
    }
}
