package org.lumbar.shell.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.QuestionType;

/**
 * A type that a rule author declared in DRL.
 *
 * @param name the name after {@code declare}
 * @param properties each property with the simple name of its Java type, such as {@code int} or {@code String}, in
 *         the order of the declaration
 * @param question the question that its facts answer; empty where they answer none
 */
public record DeclaredType(String name, Map<String, String> properties, Optional<QuestionType> question) {
    /**
     * Copies what could change.
     *
     * @param name the name after {@code declare}
     * @param properties copied; later changes do not reach it
     * @param question the question that its facts answer; empty where they answer none
     * @throws NullPointerException where what is copied is null
     */
    public DeclaredType {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * A type that answers no question.
     *
     * @param name the name after {@code declare}
     * @param properties each property with the simple name of its Java type
     */
    public DeclaredType(String name, Map<String, String> properties) {
        this(name, properties, Optional.empty());
    }
}
