package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.UnmetReason;
import org.lumbar.shell.claims.ChangeProposals;
import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.vocabulary.Rulebook;

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
        Map<String, Object> map = heading.keys();
        map.put(answer.isRule() ? "rule" : "conclusion", answer.asked());
        map.put("holds", answer.isRule() ? answer.whyNot().rules().get(0).fired() : !answer.proofs().isEmpty());
        if (!answer.proofs().isEmpty()) {
            map.put("proof", ProofJson.of(heading.rulebook(), answer.proofs(), Integer.MAX_VALUE));
        }
        map.put("candidates", answer.whyNot().rules().stream().map(json::evaluation).toList());
        List<Map<String, Object>> beneath = new ArrayList<>();
        answer.whyNot().beneath().forEach((goal, evaluations) -> beneath.add(json.goal(goal, evaluations)));
        map.put("lacking", beneath);
        answer.changes().ifPresent(changes -> map.put("changes", json.changes(changes)));
        return map;
    }

    private Map<String, Object> goal(Goal goal, List<RuleEvaluation> evaluations) {
        return JsonText.object("id", goals.get(goal), "type", goal.type(),
                "wants", goal.wants().stream().map(want -> JsonText.object("property", want.property(),
                        want.is() ? "in" : "notIn", want.values())).toList(),
                "candidates", evaluations.stream().map(this::evaluation).toList());
    }

    private Map<String, Object> evaluation(RuleEvaluation evaluation) {
        Map<String, Object> map = JsonText.object("rule", evaluation.rule().name(), "file", evaluation.rule().file(),
                "line", evaluation.rule().line(), "status", word(evaluation.status()),
                "concluded", evaluation.concluded().stream().map(one -> ProofJson.fact(rulebook, one)).toList(),
                "conditions", evaluation.conditions().stream().map(this::check).toList());
        evaluation.notOffered().ifPresent(why -> map.put("notOffered", why));
        return map;
    }

    private Map<String, Object> check(ConditionEvaluation check) {
        Map<String, Object> map = JsonText.object("line", check.condition().line(), "text", check.condition().text(),
                "outcome", word(check.outcome()));
        check.reason().ifPresent(reason -> map.put("lacks", reason(reason)));
        return map;
    }

    private Map<String, Object> reason(UnmetReason reason) {
        if (reason instanceof UnmetReason.Unanswered missing) {
            return JsonText.object("unanswered", missing.keys());
        }
        if (reason instanceof UnmetReason.Unconcluded lacking) {
            return JsonText.object("conclusion", goals.getOrDefault(lacking.goal(), lacking.goal().type()));
        }
        if (reason instanceof UnmetReason.Differs differs) {
            Map<String, Object> bound = new LinkedHashMap<>();
            differs.bound().forEach((name, value) -> bound.put(name, plain(value)));
            return JsonText.object("constraint", differs.constraint(),
                    "has", differs.values().stream().map(value -> ProofJson.fact(rulebook, value.fact())).toList(),
                    "variables", bound, "unanswered", differs.keys());
        }
        if (reason instanceof UnmetReason.Present present) {
            return JsonText.object("present", facts(present.facts()));
        }
        return JsonText.object("conditions",
                ((UnmetReason.Within) reason).conditions().stream().map(this::check).toList());
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

    private Map<String, Object> changes(LogicAnswer<ChangeProposals> answered) {
        String to = answer.removing() ? "remove" : "appear";
        if (answered instanceof LogicAnswer.NotOffered<ChangeProposals> none) {
            return JsonText.object("to", to, "notOffered", none.because().stream().map(Names::place).toList());
        }
        ChangeProposals changes = answered.orElseThrow();
        Map<String, Object> map = JsonText.object("to", to, "proved", true, "complete", changes.complete(),
                "contraryToObserved", changes.contrary(), "sets", changes.smallest().stream().map(WhyNotJson::set).toList());
        if (!changes.chosen().isEmpty()) {
            map.put("chosen", changes.chosen().stream().map(WhyNotJson::set).toList());
        }
        return map;
    }

    private static Map<String, Object> set(CaseChange set) {
        return JsonText.object("observed", ChangeProposals.isObserved(set),
                "edits", set.changes().stream().map(AnswerChange::differing).map(WhyNotJson::edit).toList());
    }

    private static Map<String, Object> edit(AnswerChange change) {
        Map<String, Object> edit = JsonText.object("about", change.key());
        if (!change.from().isEmpty()) {
            edit.put("from", written(change.from()));
        }
        edit.put("to", written(change.to()));
        return edit;
    }

    private static Object written(List<Object> values) {
        List<Object> plain = values.stream().map(value -> value instanceof DeclaredFact fact ? fact.values() : value).toList();
        return plain.size() == 1 ? plain.get(0) : plain;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
