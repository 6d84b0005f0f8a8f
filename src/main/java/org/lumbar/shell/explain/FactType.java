package org.lumbar.shell.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.QuestionType;

/** A type of fact that rules match: a Java class, or a type declared in DRL, which has no class here. */
record FactType(String name, Optional<Class<?>> javaClass, Map<String, Class<?>> properties,
        List<QuestionType> questions, String subject) {

    FactType {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    boolean isOf(Object fact) {
        return fact instanceof DeclaredFact declared ? javaClass.isEmpty() && declared.type().equals(name)
                : javaClass.isPresent() && javaClass.get().isInstance(fact);
    }
}
