package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;

/** Finds why rules never fire: the first condition that cannot be met, and the earlier one that rules it out. */
final class SilentRules {

    private final FormulaRules rules;
    private final Map<List<Clause>, Object> marks = new LinkedHashMap<>();
    private final List<LogicRule> probes = new ArrayList<>();
    private final Work work = new Work();
    private Optional<CaseSpace> space = Optional.empty();

    SilentRules(FormulaRules rules) {
        this.rules = rules;
    }

    List<Idle> find(List<Integer> silent) {
        if (silent.isEmpty()) {
            return List.of();
        }
        silent.forEach(rule -> {
            LogicRule one = rules.rules().get(rule);
            for (int i = 0; i < one.clauses().size(); i++) {
                probe(one, one.clauses().subList(0, i + 1));
                probe(one, alone(one, i));
                for (int j = 0; j < i; j++) {
                    probe(one, together(one, j, i));
                }
                parts(one, i).forEach(part -> probe(one, List.of(part)));
            }
        });
        if (rules.and(probes).ground(rules.domain(Map.of())) instanceof LogicAnswer.Offered<Grounding> offered) {
            space = Optional.of(new CaseSpace(offered.value(), work));
        }
        Map<LogicRule, Idle.NeverMet> reasons = new LinkedHashMap<>();
        silent.stream().map(rules.rules()::get).forEach(rule -> reasons.put(rule, reason(rule)));
        return first(reasons);
    }

    /** The reasons that do not follow from others: a rule that only waits for one that never fires is not reported. */
    private static List<Idle> first(Map<LogicRule, Idle.NeverMet> reasons) {
        List<LogicRule> left = new ArrayList<>(reasons.keySet());
        List<Idle> first = new ArrayList<>();
        Set<String> explained = new LinkedHashSet<>();
        for (LogicRule rule : reasons.keySet()) {
            Optional<String> type = reasons.get(rule).type();
            if (type.isEmpty() || reasons.keySet().stream().noneMatch(other -> other.type().name().equals(type.get()))) {
                first.add(reasons.get(rule));
                explained.add(rule.type().name());
                left.remove(rule);
            }
        }
        while (left.removeIf(rule -> explained.contains(reasons.get(rule).type().orElseThrow()))) {
            reasons.keySet().stream().filter(rule -> !left.contains(rule)).forEach(rule -> explained.add(rule.type().name()));
        }
        while (left.removeIf(rule -> left.stream().noneMatch(by -> reasons.get(by).type().orElseThrow().equals(rule.type().name())))) {
            continue;
        }
        if (!left.isEmpty()) {
            first.add(new Idle.Circle(left.get(0).name(), left.stream().skip(1).map(LogicRule::rule).toList()));
        }
        return first;
    }

    private Idle.NeverMet reason(LogicRule rule) {
        int first = 0;
        // it is known that not all can be met; if finding out which takes too much work, the last is blamed
        while (first < rule.clauses().size() - 1 && isPossible(rule.clauses().subList(0, first + 1))) {
            first++;
        }
        Condition condition = rule.rule().conditions().get(first);
        if (!isPossible(alone(rule, first))) {
            return alone(rule, condition, parts(rule, first));
        }
        for (int other = 0; other < first; other++) {
            if (!isPossible(together(rule, other, first))) {
                return new Idle.NeverMet(rule.name(), condition.at(), Optional.empty(), false,
                        Optional.of(rule.rule().conditions().get(other).at()));
            }
        }
        return new Idle.NeverMet(rule.name(), condition.at(), Optional.empty(), false, Optional.empty());
    }

    /** A condition that nothing meets, whatever the others are. */
    private Idle.NeverMet alone(LogicRule rule, Condition condition, List<Clause.Pattern> parts) {
        Optional<Condition.Matched> pattern = pattern(condition);
        if (pattern.isEmpty() || parts.isEmpty() || !isPossible(List.of(parts.get(0)))) {
            return new Idle.NeverMet(rule.name(), pattern.map(Condition::at).orElse(condition.at()),
                    pattern.map(one -> one.type().text()), true, Optional.empty());
        }
        List<Constraint> constraints = flat(pattern.get().constraints());
        int wrong = 0;
        while (wrong < constraints.size() && isPossible(List.of(parts.get(wrong + 1)))) {
            wrong++;
        }
        if (wrong == constraints.size()) {
            return new Idle.NeverMet(rule.name(), condition.at(), Optional.empty(), true, Optional.empty());
        }
        Clause.Pattern whole = parts.get(constraints.size());
        List<Clause> single = List.of(new Clause.Pattern(whole.type(), List.of(whole.steps().get(wrong)), Optional.empty()));
        return new Idle.NeverMet(rule.name(), constraints.get(wrong).at(), Optional.of(pattern.get().type().text()),
                !isPossible(single), Optional.empty());
    }

    /** The pattern of a condition, with the first of its constraints, the first two and so on, and each on its own. */
    private static List<Clause.Pattern> parts(LogicRule rule, int condition) {
        Clause clause = rule.clauses().get(condition);
        if (clause instanceof Clause.Present present && present.parts().size() == 1) {
            clause = present.parts().get(0);
        }
        List<Clause.Pattern> parts = new ArrayList<>();
        if (clause instanceof Clause.Pattern pattern && CoverageSearch.needed(rule.rule().conditions(), condition).isEmpty()) {
            for (int i = 0; i <= pattern.steps().size(); i++) {
                parts.add(new Clause.Pattern(pattern.type(), pattern.steps().subList(0, i), Optional.empty()));
            }
            pattern.steps().forEach(step -> parts.add(new Clause.Pattern(pattern.type(), List.of(step), Optional.empty())));
        }
        return parts;
    }

    private static Optional<Condition.Matched> pattern(Condition condition) {
        return condition instanceof Condition.Matched matched ? Optional.of(matched)
                : condition instanceof Condition.Prefixed prefixed && prefixed.word().equals("exists") && prefixed.parts().size() == 1
                        ? pattern(prefixed.parts().get(0)) : Optional.empty();
    }

    private static List<Constraint> flat(List<Constraint> constraints) {
        return constraints.stream().flatMap(one -> one instanceof Constraint.Joined joined && joined.all()
                ? flat(joined.parts()).stream() : List.of(one).stream()).toList();
    }

    private static List<Clause> alone(LogicRule rule, int condition) {
        return together(rule, condition, condition);
    }

    /** Two conditions, with those that bind what they use. */
    private static List<Clause> together(LogicRule rule, int one, int other) {
        Set<Integer> kept = new LinkedHashSet<>(CoverageSearch.needed(rule.rule().conditions(), one));
        kept.addAll(CoverageSearch.needed(rule.rule().conditions(), other));
        kept.addAll(List.of(one, other));
        return kept.stream().sorted().map(rule.clauses()::get).toList();
    }

    private void probe(LogicRule rule, List<Clause> clauses) {
        if (!marks.containsKey(clauses)) {
            int number = marks.size();
            marks.put(clauses, LogicRule.mark(number));
            probes.add(rule.marked(clauses, number));
        }
    }

    private boolean isPossible(List<Clause> clauses) {
        return space.isEmpty() || !(work.answer(() -> isPossible(space.get(), clauses)) instanceof LogicAnswer.Offered<Boolean> known)
                || known.value();
    }

    private LogicAnswer<Boolean> isPossible(CaseSpace in, List<Clause> clauses) {
        int literal = in.grounding.conclusions().getOrDefault(marks.get(clauses), Circuit.FALSE);
        return in.answer(() -> literal != Circuit.FALSE && new SatSolver(in.circuit).solve(literal), literal);
    }
}
