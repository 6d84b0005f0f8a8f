package org.lumbar.shell.report;

import java.util.Locale;
import java.util.Map;

import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.api.RuleText;
import org.lumbar.api.Statement;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Parts of results as maps, lists and plain values; every JSON output that has such a part has it with these keys. */
final class ResultParts {

    private ResultParts() {
    }

    static Map<String, Object> refused(Outcome.Refused refused) {
        return JsonText.object("source", refused.source(), "problems", refused.problems().stream().map(ResultParts::problem).toList());
    }

    static Map<String, Object> rules(Rulebook rulebook) {
        return JsonText.object("version", rulebook.version(), "fingerprint", rulebook.fingerprint());
    }

    static Map<String, Object> problem(Problem problem) {
        return JsonText.object("path", problem.path(), "line", problem.position().line(), "column", problem.position().column(),
                "severity", problem.severity().name().toLowerCase(Locale.ROOT), "message", problem.message(),
                "hint", problem.hint());
    }

    /** A conclusion without its id and what its proof adds. */
    static Map<String, Object> conclusion(Rulebook rulebook, Object finding) {
        // "id" is taken, whatever a declared type calls its properties
        Map<String, Object> conclusion = JsonText.object("id", "");
        Item item = Names.item(rulebook, finding);
        conclusion.put("type", item.type());
        putAll(conclusion, item.properties());
        conclusion.put("text", Names.says(rulebook, finding));
        conclusion.remove("id");
        return conclusion;
    }

    /** The answers that a question takes. */
    static Map<String, Object> takes(QuestionType question) {
        String kind = question.kind().name().toLowerCase(Locale.ROOT);
        return question.isCount() ? JsonText.object("kind", kind, "least", question.least(), "most", question.most())
                : JsonText.object("kind", kind, "answers", question.answers().stream()
                        .map(answer -> JsonText.object("value", answer.value(), "text", answer.text())).toList());
    }

    /** A rule in a step of the full trail. */
    static Map<String, Object> rule(Rulebook rulebook, RuleText rule) {
        return JsonText.object("rule", rule.name(), "file", rule.file(), "line", rule.line(), "sources",
                rule.sources().stream().map(id -> source(rulebook, id)).toList());
    }

    static Map<String, Object> absent(RuleText rule) {
        return JsonText.object("absent", rule.absent().stream().distinct().toList());
    }

    /** A rule in a step of the short trail; only its first step in a result has the ids of its statements. */
    static Map<String, Object> reference(RuleText rule, boolean first) {
        return first ? JsonText.object("rule", rule.name(), "source", rule.sources()) : JsonText.object("rule", rule.name());
    }

    static Map<String, Object> source(Rulebook rulebook, String id) {
        Statement statement = rulebook.statements().get(id);
        return statement == null ? JsonText.object("id", id)
                : JsonText.object("id", id, "where", statement.where(), "says", statement.says());
    }

    /** An answer, or a fact of a type without a key of its own. */
    static Map<String, Object> given(Rulebook rulebook, Object given) {
        Vocabulary vocabulary = rulebook.vocabulary();
        return vocabulary.keyOf(given).map(key -> JsonText.object("about", key, "value", vocabulary.valueOf(given)))
                .orElseGet(() -> {
                    Item item = Names.item(rulebook, given);
                    Map<String, Object> fact = JsonText.object("fact", item.type());
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
}
