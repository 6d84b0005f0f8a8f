package org.lumbar.shell.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.lumbar.api.RuleText;
import org.lumbar.shell.vocabulary.Importance;
import org.lumbar.shell.vocabulary.Rulebook;

/** Ranks rules and findings for sorting. Ranks are cached, except those of findings with values from a case. Thread-safe. */
final class Ranks {

    private final Rulebook rulebook;
    private final Map<String, RankedRule> rules = new HashMap<>();
    private final Map<Object, Importance> findings = new ConcurrentHashMap<>();

    Ranks(Rulebook rulebook) {
        this.rulebook = rulebook;
        Map<String, Integer> files = places(rulebook.rules().values(), RuleText::file);
        Map<String, Integer> names = places(rulebook.rules().values(), RuleText::name);
        rulebook.rules().forEach((name, rule) -> rules.put(name, new RankedRule(rule, files.get(rule.file()), names.get(rule.name()))));
    }

    private static Map<String, Integer> places(Collection<RuleText> rules, Function<RuleText, String> text) {
        Map<String, Integer> places = new HashMap<>();
        new TreeSet<>(rules.stream().map(text).toList()).forEach(each -> places.put(each, places.size()));
        return places;
    }

    /** A rule with its rank by file and by name. */
    record RankedRule(RuleText rule, int file, int name) {
    }

    RankedRule rule(String name) {
        return rules.get(name);
    }

    Importance rank(Object finding) {
        Importance known = findings.get(finding);
        if (known == null) {
            known = rulebook.importance(finding);
            if (rulebook.vocabulary().isOfRules(finding)) {
                findings.put(finding, known);
            }
        }
        return known;
    }
}
