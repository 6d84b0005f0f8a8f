package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.api.Proof;
import org.lumbar.api.QuestionType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.api.Step;
import org.lumbar.api.Trail;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** A result as maps, lists and plain values, in the structure of the JSON result. */
final class ResultTree {

    private final Rulebook rulebook;
    private final Proof proof;
    private final Map<Object, String> ids = new HashMap<>();
    private final Map<Object, List<Step>> supports = new HashMap<>();

    ResultTree(Rulebook rulebook, Proof proof) {
        this.rulebook = rulebook;
        this.proof = proof;
        proof.findings().forEach(finding -> ids.put(finding, "c" + (ids.size() + 1)));
        proof.steps().forEach(step -> step.concluded().forEach(
                finding -> supports.computeIfAbsent(finding, first -> new ArrayList<>()).add(step)));
    }

    static Map<String, Object> of(Outcome outcome, Trail trail) {
        if (outcome instanceof Outcome.Refused refused) {
            return keys("source", refused.source(),
                    "problems", refused.problems().stream().map(ResultTree::problem).toList());
        }
        Outcome.Assessed assessed = (Outcome.Assessed) outcome;
        Rulebook rulebook = assessed.assessment().rulebook();
        Proof proof = assessed.assessment().proof();
        ResultTree tree = new ResultTree(rulebook, proof);
        Map<String, Object> result = new LinkedHashMap<>();
        if (!assessed.title().isEmpty()) {
            result.put("case", assessed.title());
        }
        result.put("source", assessed.source());
        result.put("rules", rules(rulebook));
        result.put("conclusions", proof.findings().stream().map(tree::conclusion).toList());
        assessed.open().ifPresent(open -> result.put("open", open.tree()));
        if (trail != Trail.NONE) {
            result.put("trail", tree.trail(trail));
        }
        return result;
    }

    static Map<String, Object> rules(Rulebook rulebook) {
        return keys("version", rulebook.version(), "fingerprint", rulebook.fingerprint());
    }

    /** A problem, with the same keys in every JSON result. */
    static Map<String, Object> problem(Problem problem) {
        return keys("path", problem.path(), "line", problem.position().line(), "column", problem.position().column(),
                "severity", problem.severity().name().toLowerCase(Locale.ROOT), "message", problem.message(),
                "hint", problem.hint());
    }

    /** A conclusion without its id and what its proof adds. */
    static Map<String, Object> conclusion(Rulebook rulebook, Object finding) {
        return withItem(keys(), rulebook, finding);
    }

    private static Map<String, Object> withItem(Map<String, Object> conclusion, Rulebook rulebook, Object finding) {
        Item item = Names.item(rulebook, finding);
        conclusion.put("type", item.type());
        putAll(conclusion, item.properties());
        conclusion.put("text", Names.says(rulebook, finding));
        return conclusion;
    }

    Map<String, Object> conclusion(Object finding) {
        Map<String, Object> conclusion = withItem(keys("id", ids.get(finding)), rulebook, finding);
        Item item = Names.item(rulebook, finding);
        if (item.type().equals(Vocabulary.QUESTION)) {
            rulebook.vocabulary().question(item.code()).ifPresent(question -> conclusion.putAll(takes(question)));
            conclusion.put("because", supports.getOrDefault(finding, List.of()).stream().map(Names::sentence).distinct()
                    .collect(Collectors.joining(" ")));
        } else if (item.type().equals(Vocabulary.CONTRADICTION)) {
            conclusion.put("answers", proof.basis(finding).stream().map(this::given).toList());
        }
        return conclusion;
    }

    /** The answers that a question takes. */
    private static Map<String, Object> takes(QuestionType question) {
        String kind = question.kind().name().toLowerCase(Locale.ROOT);
        return question.isCount() ? keys("kind", kind, "least", question.least(), "most", question.most())
                : keys("kind", kind, "answers", question.answers().stream()
                        .map(answer -> keys("value", answer.value(), "text", answer.text())).toList());
    }

    private List<Map<String, Object>> trail(Trail length) {
        List<Map<String, Object>> trail = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Step step : proof.steps()) {
            boolean full = length == Trail.FULL;
            Map<String, Object> map = keys("step", trail.size() + 1);
            map.putAll(full ? rule(rulebook, step.rule()) : reference(step.rule(), rules.add(step.rule().name())));
            if (full) {
                map.put("because", Names.reason(step));
            }
            map.put("given", step.given().stream().map(this::given).toList());
            if (full) {
                map.putAll(absent(step.rule()));
            }
            map.put("concluded", step.concluded().stream().map(ids::get).toList());
            trail.add(map);
        }
        return trail;
    }

    /** A rule in a step of the full trail. */
    static Map<String, Object> rule(Rulebook rulebook, RuleText rule) {
        return keys("rule", rule.name(), "file", rule.file(), "line", rule.line(), "sources",
                rule.sources().stream().map(id -> source(rulebook, id)).toList());
    }

    static Map<String, Object> absent(RuleText rule) {
        return keys("absent", rule.absent().stream().distinct().toList());
    }

    /** A rule in a step of the short trail; only its first step in a result has the ids of its statements. */
    static Map<String, Object> reference(RuleText rule, boolean first) {
        return first ? keys("rule", rule.name(), "source", rule.sources()) : keys("rule", rule.name());
    }

    /** A statement, with the same keys in every JSON result. */
    static Map<String, Object> source(Rulebook rulebook, String id) {
        Statement statement = rulebook.statements().get(id);
        return statement == null ? keys("id", id)
                : keys("id", id, "where", statement.where(), "says", statement.says());
    }

    Map<String, Object> given(Object given) {
        if (ids.containsKey(given)) {
            return keys("conclusion", ids.get(given));
        }
        Vocabulary vocabulary = rulebook.vocabulary();
        return vocabulary.keyOf(given).map(key -> keys("about", key, "value", vocabulary.valueOf(given)))
                .orElseGet(() -> {
                    Item item = Names.item(rulebook, given);
                    Map<String, Object> fact = keys("fact", item.type());
                    putAll(fact, item.properties());
                    return fact;
                });
    }

    static void putAll(Map<String, Object> target, Map<String, Object> properties) {
        properties.forEach((name, value) -> {
            if (!"".equals(value)) {
                // a property of a declared type must not replace a key of the result
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
