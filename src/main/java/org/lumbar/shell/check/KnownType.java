package org.lumbar.shell.check;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Drl;

/**
 * A type that rules can name.
 *
 * @param name its simple name
 * @param home the package to import; empty for a type declared in DRL
 * @param kind whether it is an answer, a finding, or declared and so perhaps either
 * @param properties each with the simple name of its type
 * @param constructors the properties that can be given when one is made, one list for each way
 * @param least the least number that a count can be
 * @param most the greatest
 */
record KnownType(String name, String home, Kind kind, Map<String, String> properties,
        List<List<String>> constructors, int least, int most) {

    enum Kind { ANSWER, FINDING, DECLARED }

    KnownType {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        constructors = List.copyOf(constructors);
    }

    static KnownType of(Class<? extends Record> type, Kind kind, int least, int most) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), component.getType().getSimpleName());
        }
        List<String> names = new ArrayList<>(properties.keySet());
        List<List<String>> constructors = Stream.of(type.getConstructors())
                .map(constructor -> names.subList(0, Math.min(names.size(), constructor.getParameterCount())))
                .sorted((a, b) -> a.size() - b.size()).toList();
        return new KnownType(type.getSimpleName(), type.getPackageName(), kind, properties, constructors, least, most);
    }

    static KnownType of(Drl.Declaration declared) {
        Map<String, String> properties = new LinkedHashMap<>();
        declared.properties().forEach((name, type) -> properties.put(name, type.text()));
        List<String> names = new ArrayList<>(properties.keySet());
        List<List<String>> constructors = names.isEmpty() ? List.of(names) : List.of(List.of(), names);
        return new KnownType(declared.name().text(), "", Kind.DECLARED, properties, constructors, Integer.MIN_VALUE,
                Integer.MAX_VALUE);
    }

    /** The property that tells findings of this type apart, if it has one. */
    String codeProperty() {
        return properties.containsKey("code") ? "code" : properties.containsKey("about") ? "about" : "";
    }
}
