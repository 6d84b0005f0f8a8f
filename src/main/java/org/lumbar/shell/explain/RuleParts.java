package org.lumbar.shell.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.ConditionText;

/**
 * What a rule asks for and what it concludes, as its author wrote it.
 *
 * @param rule its name
 * @param conditions in the order of the text
 * @param conclusions what it concludes, in the order of the text
 */
public record RuleParts(String rule, List<ConditionText> conditions, List<Conclusion> conclusions) {

    /**
     * Copies what could change.
     *
     * @param rule its name
     * @param conditions copied; later changes do not reach it
     * @param conclusions copied; later changes do not reach it
     * @throws NullPointerException where what is copied is null or holds null
     */
    public RuleParts {
        conditions = List.copyOf(conditions);
        conclusions = List.copyOf(conclusions);
    }

    /**
     * Something that a rule concludes.
     *
     * @param type the simple name of its type
     * @param values property to value as it is written: {@code "STRETCH"} without the quotes, the name of a constant, a
     *         number, or a variable with its dollar sign; in the order of the text
     */
    public record Conclusion(String type, Map<String, String> values) {
        /**
         * Copies what could change.
         *
         * @param type the simple name of its type
         * @param values copied; later changes do not reach it
         * @throws NullPointerException where what is copied is null
         */
        public Conclusion {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
