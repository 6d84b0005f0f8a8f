package org.lumbar.shell.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lumbar.api.RuleParts;

/** The texts of rules, taken apart. */
final class RuleTexts {

    private RuleTexts() {
    }

    /** What each rule asks for and concludes, by its name, in the order of the texts. */
    static Map<String, RuleParts> parts(Map<String, String> texts, TypeProperties properties) {
        Map<String, RuleParts> parts = new LinkedHashMap<>();
        texts.forEach((file, text) -> DrlFile.parse(Path.of(file), text, new ArrayList<>()).parts(properties::of)
                .forEach(rule -> parts.put(rule.rule(), rule)));
        return parts;
    }
}
