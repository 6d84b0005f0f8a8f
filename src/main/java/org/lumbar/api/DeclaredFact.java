package org.lumbar.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact of a type declared in DRL.
 *
 * <pre>{@code
 * rules.assess(new DeclaredFact("NightPain", Map.of("level", 7)));
 * }</pre>
 *
 * @param type the name after {@code declare}
 * @param values property to value: a text, a number, true or false, as declared
 */
public record DeclaredFact(String type, Map<String, Object> values) {
    public DeclaredFact {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * {@return the key for facts of a type, next to the keys of the questions: {@code facts.NightPain}}
     *
     * @param type the simple name of the type
     */
    public static String keyOf(String type) {
        return "facts." + type;
    }
}
