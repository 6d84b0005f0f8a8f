package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.api.RuleText;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.api.Statement;
import org.lumbar.api.Step;
import org.lumbar.api.Problem;

/** A result as maps, lists and plain values, each key where the JSON result has it. */
final class ResultTree {

    private final Rulebook rulebook;
    private final Proof proof;
    private final Map<Object, String> ids = new HashMap<>();

    private final Function<RuleText, Object> sources;

    private ResultTree(Rulebook rulebook, Proof proof, Function<RuleText, Object> sources) {
        this.rulebook = rulebook;
        this.proof = proof;
        this.sources = sources;
        proof.findings().forEach(finding -> ids.put(finding, "c" + (ids.size() + 1)));
    }

    static Map<String, Object> of(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused);
        }
        Outcome.Assessed assessed = (Outcome.Assessed) outcome;
        return of(assessed, rule -> sources(assessed.assessment().rulebook(), rule));
    }

    /** @param sources what is said of the sources of a rule, see {@link #sources} */
    static Map<String, Object> of(Outcome.Assessed assessed, Function<RuleText, Object> sources) {
        Rulebook rulebook = assessed.assessment().rulebook();
        ResultTree tree = new ResultTree(rulebook, assessed.assessment().proof(), sources);
        Map<String, Object> result = new LinkedHashMap<>();
        if (!assessed.title().isEmpty()) {
            result.put("case", assessed.title());
        }
        result.put("source", assessed.source());
        result.put("rules", keys("version", rulebook.version(), "fingerprint", rulebook.fingerprint()));
        result.put("conclusions", tree.conclusions());
        result.put("trail", tree.trail());
        return result;
    }

    /** A problem, as it stands in every JSON result. */
    static Map<String, Object> problem(Problem problem) {
        return keys("path", problem.path(), "line", problem.position().line(), "column", problem.position().column(),
                "severity", problem.severity().name().toLowerCase(Locale.ROOT), "message", problem.message(),
                "hint", problem.hint());
    }

    private static Map<String, Object> refused(Outcome.Refused refused) {
        return keys("source", refused.source(),
                "problems", refused.problems().stream().map(ResultTree::problem).toList());
    }

    private List<Map<String, Object>> conclusions() {
        return proof.findings().stream().map(this::conclusion).toList();
    }

    private Map<String, Object> conclusion(Object finding) {
        Item item = Names.item(rulebook, finding);
        Map<String, Object> conclusion = keys("id", ids.get(finding), "type", item.type());
        putAll(conclusion, item.properties());
        conclusion.put("text", Names.says(rulebook, finding));
        return conclusion;
    }

    private List<Map<String, Object>> trail() {
        List<Map<String, Object>> trail = new ArrayList<>();
        for (Step step : proof.steps()) {
            trail.add(step(trail.size() + 1, step));
        }
        return trail;
    }

    private Map<String, Object> step(int number, Step step) {
        RuleText rule = step.rule();
        return keys("step", number, "rule", rule.name(), "file", rule.file(), "line", rule.line(),
                "sources", sources.apply(rule),
                "because", Names.reason(step),
                "given", step.given().stream().map(this::given).toList(),
                "absent", rule.absent().stream().distinct().toList(),
                "concluded", step.concluded().stream().map(ids::get).toList());
    }

    static List<Map<String, Object>> sources(Rulebook rulebook, RuleText rule) {
        return rule.sources().stream().map(id -> source(rulebook, id)).toList();
    }

    /** A statement of the source, as it stands in every JSON result. */
    static Map<String, Object> source(Rulebook rulebook, String id) {
        Statement statement = rulebook.statements().get(id);
        return statement == null ? keys("id", id)
                : keys("id", id, "where", statement.where(), "says", statement.says());
    }

    private Map<String, Object> given(Object given) {
        if (ids.containsKey(given)) {
            return keys("conclusion", ids.get(given));
        }
        return rulebook.vocabulary().keyOf(given).map(key -> keys("about", key, "value", rulebook.vocabulary().valueOf(given)))
                .orElseGet(() -> declared(given));
    }

    private Map<String, Object> declared(Object given) {
        Item item = Names.item(rulebook, given);
        Map<String, Object> fact = keys("fact", item.type());
        putAll(fact, item.properties());
        return fact;
    }

    static void putAll(Map<String, Object> target, Map<String, Object> properties) {
        properties.forEach((name, value) -> {
            if (!"".equals(value)) {
                // a property of a declared type must not hide a key of ours
                target.putIfAbsent(name, value instanceof Enum<?> constant ? constant.name() : value);
            }
        });
    }

    static Map<String, Object> keys(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
