package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lumbar.facts.AnswerKey;
import org.lumbar.api.Check;
import org.lumbar.api.Check.Outcome;
import org.lumbar.api.ConditionText;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.Goal;
import org.lumbar.api.Shortfall;

/** Says of conditions whether the engine finds them met in a case, and why not. */
final class Checker {

    private final Asked asked;
    private final Map<String, Set<String>> bound;

    /** @param bound values that variables must stand for, beside what the rule itself wants */
    Checker(Asked asked, Map<String, Set<String>> bound) {
        this.asked = asked;
        this.bound = bound;
    }

    List<Check> checks(RuleProbes rule) {
        List<Check> checks = new ArrayList<>();
        boolean allMet = true;
        for (RuleProbes.Placed placed : rule.conditions()) {
            boolean open = placed.needs().stream().anyMatch(index -> checks.get(index).outcome() != Outcome.MET);
            Check check = allMet ? check(placed.behindAll())
                    : open ? new Check(placed.alone().condition().text(), Outcome.OPEN, Optional.empty())
                    : check(placed.alone());
            checks.add(check);
            allMet &= check.outcome() == Outcome.MET;
        }
        return checks;
    }

    /** Whether a query finds something. */
    boolean isMet(String query) {
        return !rows(query).isEmpty();
    }

    private List<Map<String, Object>> rows(String query) {
        List<Map<String, Object>> rows = asked.rows(query);
        return bound.isEmpty() ? rows : rows.stream().filter(this::fits).toList();
    }

    private boolean fits(Map<String, Object> row) {
        return bound.entrySet().stream().allMatch(wanted -> !row.containsKey(wanted.getKey())
                || wanted.getValue().contains(String.valueOf(row.get(wanted.getKey()))));
    }

    private Check check(Probe probe) {
        ConditionText text = probe.condition().text();
        return isMet(probe.holds()) ? new Check(text, Outcome.MET, Optional.empty())
                : new Check(text, Outcome.UNMET, shortfall(probe));
    }

    private Optional<Shortfall> shortfall(Probe probe) {
        return switch (probe.condition().text().kind()) {
            case PATTERN -> Optional.of(pattern(probe));
            case NOT -> present(probe);
            case EXISTS -> exists(probe);
            case OR, AND -> Optional.of(within(probe));
            case FORALL -> Optional.of(new Shortfall.Except(exceptions(probe)));
            case ACCUMULATE -> Optional.of(amounts(probe));
            case OTHER -> Optional.empty();
        };
    }

    private Shortfall within(Probe probe) {
        List<Check> checks = new ArrayList<>();
        boolean allMet = true;
        for (Probe part : probe.parts()) {
            // behind a part that is not met, nothing can be told of those that follow
            boolean open = !allMet && probe.condition().text().kind() != Kind.OR;
            Check check = open ? new Check(part.condition().text(), Outcome.OPEN, Optional.empty()) : check(part);
            checks.add(check);
            allMet &= check.outcome() == Outcome.MET;
        }
        return new Shortfall.Within(checks);
    }

    private Optional<Shortfall> exists(Probe probe) {
        return probe.parts().size() == 1 ? check(probe.parts().get(0)).shortfall() : Optional.of(within(probe));
    }

    private Optional<Shortfall> present(Probe probe) {
        if (probe.parts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shortfall.Present(facts(probe.parts())));
    }

    /** The facts that fit conditions together, each behind those before it. */
    List<Object> facts(List<Probe> parts) {
        List<String> variables = parts.stream().flatMap(part -> variables(part).stream()).toList();
        return asked.facts(rows(parts.get(parts.size() - 1).holds()), variables);
    }

    private static List<String> variables(Probe probe) {
        return Variables.facts(probe.condition().compiled());
    }

    private List<Object> exceptions(Probe probe) {
        if (probe.parts().isEmpty()) {
            return List.of();
        }
        Probe first = probe.parts().get(0);
        boolean single = probe.parts().size() == 1 && !first.narrowed().isEmpty();
        List<Object> all = asked.facts(rows(single ? first.narrowed().get(0) : first.holds()), variables(first));
        List<Object> good = asked.facts(rows(probe.parts().get(probe.parts().size() - 1).holds()), variables(first));
        return all.stream().filter(fact -> !good.contains(fact)).toList();
    }

    private Shortfall amounts(Probe probe) {
        List<Map<String, Object>> rows = rows(probe.narrowed().get(0));
        if (rows.isEmpty()) {
            return within(probe);
        }
        Map<String, Object> results = new TreeMap<>();
        for (String name : Variables.results(probe.condition().compiled())) {
            Object result = rows.get(0).get(name);
            if (result != null) {
                results.put(name.startsWith("GENERATED_") ? "" : name, asked.value(result));
            }
        }
        return new Shortfall.Amounts(results);
    }

    private Shortfall pattern(Probe probe) {
        ConditionText text = probe.condition().text();
        int failing = 0;
        while (failing < probe.narrowed().size() && isMet(probe.narrowed().get(failing))) {
            failing++;
        }
        List<Map<String, Object>> near = asked.rows(failing == 0 ? probe.holds() : probe.narrowed().get(failing - 1));
        boolean isAnswer = Keys.isAnswer(text.type());
        if (near.isEmpty()) {
            return isAnswer ? new Shortfall.Unanswered(unanswered(text)) : new Shortfall.Unconcluded(goal(text));
        }
        String constraint = failing == 0 ? boundConstraint(text) : constraint(text, failing - 1);
        List<Object> facts = asked.facts(near, variables(probe));
        if (isAnswer && Keys.isAboutSubject(text.type(), constraint)) {
            return new Shortfall.Unanswered(unanswered(text));
        }
        if (!isAnswer && facts.stream().noneMatch(goal(text)::fits)) {
            return new Shortfall.Unconcluded(goal(text));
        }
        return new Shortfall.Differs(constraint,
                facts.stream().map(fact -> Comparison.value(fact, constraint)).toList(),
                Comparison.bound(asked, near, constraint), isAnswer ? unanswered(text) : List.of());
    }

    private static String constraint(ConditionText text, int index) {
        return index < text.constraints().size() && text.constraints().size() > 0 ? text.constraints().get(index)
                : String.join(", ", text.constraints());
    }

    /** What a pattern wants to be concluded, with what its variables must stand for. */
    private Goal goal(ConditionText text) {
        Goal goal = Goals.of(text);
        List<Goal.Want> wants = new ArrayList<>(goal.wants());
        bindings(text).forEach((property, values) -> wants.add(new Goal.Want(property, true, values)));
        return new Goal(goal.type(), wants);
    }

    private String boundConstraint(ConditionText text) {
        return bindings(text).entrySet().stream().map(entry -> entry.getValue().size() == 1
                ? entry.getKey() + " == " + entry.getValue().iterator().next()
                : entry.getKey() + " in (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The properties of a pattern whose values are given to variables that must stand for something. */
    private Map<String, Set<String>> bindings(ConditionText text) {
        Map<String, Set<String>> bindings = new LinkedHashMap<>();
        bound.forEach((variable, values) -> {
            var binding = Pattern.compile(Pattern.quote(variable) + "\\s*:\\s*(\\w+)").matcher(text.text());
            if (binding.find()) {
                bindings.put(binding.group(1), values);
            }
        });
        return bindings;
    }

    private List<String> unanswered(ConditionText text) {
        Set<String> answered = asked.all().stream().map(AnswerKey::keyOf).flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Keys.of(text).stream().filter(key -> !answered.contains(key)).toList();
    }
}
