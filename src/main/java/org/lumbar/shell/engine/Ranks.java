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

/** Ranks rules and findings, each once; a finding with something of a case in it is ranked anew. Safe for use by several threads. */
final class Ranks {

    private final Rulebook rulebook;
    private final Map<String, RankedRule> rules = new HashMap<>();
    private final Map<Object, Rank> findings = new ConcurrentHashMap<>();

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

    /** The importance of a finding, as numbers and the text that breaks ties. */
    record Rank(int type, String typeName, int code, String text) implements Comparable<Rank> {

        static Rank of(Importance importance) {
            return new Rank(importance.type(), importance.typeName(), importance.code(), importance.finding().toString());
        }

        @Override
        public int compareTo(Rank other) {
            int order = Integer.compare(type, other.type);
            order = order != 0 ? order : typeName.compareTo(other.typeName);
            order = order != 0 ? order : Integer.compare(code, other.code);
            return order != 0 ? order : text.compareTo(other.text);
        }
    }

    RankedRule rule(String name) {
        return rules.get(name);
    }

    Rank rank(Object finding) {
        Rank known = findings.get(finding);
        if (known == null) {
            known = Rank.of(rulebook.importance(finding));
            if (rulebook.vocabulary().isOfRules(finding)) {
                findings.put(finding, known);
            }
        }
        return known;
    }
}
