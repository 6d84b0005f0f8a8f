package org.lumbar.shell.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.ConditionText;

/** The conditions and conclusions of a rule, as written. */
public record RuleParts(String rule, List<ConditionText> conditions, List<Conclusion> conclusions) {

    public RuleParts {
        conditions = List.copyOf(conditions);
        conclusions = List.copyOf(conclusions);
    }

    /** A conclusion with its values as written, texts without quotes. */
    public record Conclusion(String type, Map<String, String> values) {
        public Conclusion {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
