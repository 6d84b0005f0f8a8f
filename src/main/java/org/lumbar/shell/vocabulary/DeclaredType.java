package org.lumbar.shell.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.QuestionType;

/** A type that a rule author declared in DRL: each property with the simple name of its Java type, in order. */
public record DeclaredType(String name, Map<String, String> properties, Optional<QuestionType> question) {
    public DeclaredType {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A type that answers no question. */
    public DeclaredType(String name, Map<String, String> properties) {
        this(name, properties, Optional.empty());
    }
}
