package org.lumbar.shell.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.lumbar.api.RuleText;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.text.JsonText.Ready;

/** The sources of each rule, serialized to JSON once. Safe for use by several threads. */
final class Sources {

    private final Rulebook rulebook;
    private final Map<String, Ready> byRule = new ConcurrentHashMap<>();

    Sources(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    boolean areOf(Rulebook other) {
        return rulebook == other;
    }

    Ready of(RuleText rule) {
        return byRule.computeIfAbsent(rule.name(), name -> Ready.of(ResultTree.sources(rulebook, rule)));
    }
}
