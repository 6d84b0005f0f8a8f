package org.lumbar.shell.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.ConditionText;

/** What a rule asks for and what it concludes, as its author wrote it, each in the order of the text. */
public record RuleParts(String rule, List<ConditionText> conditions, List<Conclusion> conclusions) {

    public RuleParts {
        conditions = List.copyOf(conditions);
        conclusions = List.copyOf(conclusions);
    }

    /** Something that a rule concludes; a value is as it is written, a text without its quotes. */
    public record Conclusion(String type, Map<String, String> values) {
        public Conclusion {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
