package org.lumbar.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact of a type that a rule author declared in DRL, by the name of its type and the values of its properties.
 *
 * @param type the name after {@code declare}
 * @param values property to value: a text, a whole or decimal number, or true and false; as the declaration says
 */
public record DeclaredFact(String type, Map<String, Object> values) {
    public DeclaredFact {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * {@return the key that facts of a type go by, beside those of the answers: {@code facts.NightPain}}
     *
     * @param type the simple name of the type
     */
    public static String keyOf(String type) {
        return "facts." + type;
    }
}
