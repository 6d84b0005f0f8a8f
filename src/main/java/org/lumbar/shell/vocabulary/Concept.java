package org.lumbar.shell.vocabulary;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.Answer;
import org.lumbar.api.QuestionType;

/** A type that rules can name. */
public record Concept(String name, String packageName, Role role, String key, Map<String, String> properties,
        List<List<String>> constructors) {

    public enum Role {
        /** An answer to a question, which only people can give. */
        ANSWER,
        /** A finding, which only rules conclude. */
        FINDING,
        /** Declared in DRL without a question: given, concluded, or both. */
        DECLARED
    }

    public Concept {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        constructors = List.copyOf(constructors);
    }

    static Concept of(Class<? extends Record> type) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), component.getType().getSimpleName());
        }
        List<String> names = new ArrayList<>(properties.keySet());
        List<List<String>> constructors = Stream.of(type.getConstructors())
                .map(constructor -> names.subList(0, Math.min(names.size(), constructor.getParameterCount())))
                .sorted((a, b) -> a.size() - b.size()).toList();
        Answer answer = type.getAnnotation(Answer.class);
        return answer == null
                ? new Concept(type.getSimpleName(), type.getPackageName(), Role.FINDING, "", properties, constructors)
                : new Concept(type.getSimpleName(), type.getPackageName(), Role.ANSWER, answer.value(), properties,
                        constructors);
    }

    static Concept of(DeclaredType type) {
        List<String> names = List.copyOf(type.properties().keySet());
        List<List<String>> constructors = names.isEmpty() ? List.of(names) : List.of(List.of(), names);
        return new Concept(type.name(), "", type.question().isPresent() ? Role.ANSWER : Role.DECLARED,
                type.question().map(QuestionType::key).orElse(""), type.properties(), constructors);
    }

    /** The property that distinguishes findings of this type; empty if there is none. */
    public String codeProperty() {
        return properties.containsKey("code") ? "code" : properties.containsKey("about") ? "about" : "";
    }

    /** The property that distinguishes the questions of this type; empty if there is only one question. */
    public String subject() {
        int brace = key.indexOf('{');
        return brace < 0 ? "" : key.substring(brace + 1, key.indexOf('}'));
    }

    /** The key of a question of this type, given the word for its subject. */
    public String key(String subject) {
        return key.indexOf('{') < 0 ? key : key.substring(0, key.indexOf('{')) + subject;
    }
}
