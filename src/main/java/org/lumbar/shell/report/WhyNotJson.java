package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Check;
import org.lumbar.api.Goal;
import org.lumbar.api.Rulebook;
import org.lumbar.api.Shortfall;
import org.lumbar.api.Verdict;
import org.lumbar.shell.check.Change;
import org.lumbar.shell.check.Changes;

/** Why something was not concluded, as maps, lists and plain values. */
final class WhyNotJson {

    private final Rulebook rulebook;
    private final WhyNotAnswer answer;
    private final Map<Goal, String> goals = new LinkedHashMap<>();

    private WhyNotJson(Rulebook rulebook, WhyNotAnswer answer) {
        this.rulebook = rulebook;
        this.answer = answer;
        answer.whyNot().beneath().keySet().forEach(goal -> goals.put(goal, "g" + (goals.size() + 1)));
    }

    static Map<String, Object> of(Heading heading, WhyNotAnswer answer) {
        WhyNotJson json = new WhyNotJson(heading.rulebook(), answer);
        Map<String, Object> told = heading.keys();
        told.put(answer.isRule() ? "rule" : "conclusion", answer.asked());
        told.put("holds", answer.isRule() ? answer.whyNot().rules().get(0).fired() : !answer.proofs().isEmpty());
        if (!answer.proofs().isEmpty()) {
            told.put("proof", ProofJson.of(heading.rulebook(), answer.proofs(), Integer.MAX_VALUE));
        }
        told.put("candidates", answer.whyNot().rules().stream().map(json::verdict).toList());
        List<Map<String, Object>> beneath = new ArrayList<>();
        answer.whyNot().beneath().forEach((goal, verdicts) -> beneath.add(json.goal(goal, verdicts)));
        told.put("lacking", beneath);
        answer.changes().ifPresent(changes -> told.put("changes", json.changes(changes)));
        return told;
    }

    private Map<String, Object> goal(Goal goal, List<Verdict> verdicts) {
        return ResultTree.keys("id", goals.get(goal), "type", goal.type(),
                "wants", goal.wants().stream().map(want -> ResultTree.keys("property", want.property(),
                        want.is() ? "in" : "notIn", want.values())).toList(),
                "candidates", verdicts.stream().map(this::verdict).toList());
    }

    private Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> told = ResultTree.keys("rule", verdict.rule().name(), "file", verdict.rule().file(),
                "line", verdict.rule().line(), "status", word(verdict.status()),
                "concluded", verdict.concluded().stream().map(one -> ProofJson.fact(rulebook, one)).toList(),
                "conditions", verdict.checks().stream().map(this::check).toList());
        verdict.notOffered().ifPresent(why -> told.put("notOffered", why));
        return told;
    }

    private Map<String, Object> check(Check check) {
        Map<String, Object> told = ResultTree.keys("line", check.condition().line(), "text", check.condition().text(),
                "outcome", word(check.outcome()));
        check.shortfall().ifPresent(shortfall -> told.put("lacks", shortfall(shortfall)));
        return told;
    }

    private Map<String, Object> shortfall(Shortfall shortfall) {
        if (shortfall instanceof Shortfall.Unanswered missing) {
            return ResultTree.keys("unanswered", missing.keys());
        }
        if (shortfall instanceof Shortfall.Unconcluded lacking) {
            return ResultTree.keys("conclusion", goals.getOrDefault(lacking.goal(), lacking.goal().type()));
        }
        if (shortfall instanceof Shortfall.Differs differs) {
            Map<String, Object> bound = new LinkedHashMap<>();
            differs.bound().forEach((name, value) -> bound.put(name, plain(value)));
            return ResultTree.keys("constraint", differs.constraint(),
                    "has", differs.values().stream().map(value -> ProofJson.fact(rulebook, value.fact())).toList(),
                    "variables", bound, "unanswered", differs.keys());
        }
        if (shortfall instanceof Shortfall.Present present) {
            return ResultTree.keys("present", facts(present.facts()));
        }
        return ResultTree.keys("conditions",
                ((Shortfall.Within) shortfall).checks().stream().map(this::check).toList());
    }

    private List<Map<String, Object>> facts(List<Object> facts) {
        return facts.stream().map(fact -> ProofJson.fact(rulebook, fact)).toList();
    }

    private Object plain(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(this::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value
                : value instanceof Record fact ? ProofJson.fact(rulebook, fact) : value.toString();
    }

    private Map<String, Object> changes(Changes changes) {
        return ResultTree.keys("to", answer.removing() ? "remove" : "appear", "complete", changes.complete(),
                "sets", changes.sets().stream().map(set -> ResultTree.keys("observed", set.isObserved(),
                        "edits", set.changes().stream().map(WhyNotJson::edit).toList())).toList());
    }

    private static Map<String, Object> edit(Change change) {
        Map<String, Object> edit = ResultTree.keys("about", change.about());
        if (!change.from().isEmpty()) {
            edit.put("from", written(change.from()));
        }
        edit.put("to", written(change.to()));
        return edit;
    }

    private static Object written(List<Object> values) {
        return values.size() != 1 ? values : values.get(0) instanceof DeclaredFact fact ? fact.values() : values.get(0);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
