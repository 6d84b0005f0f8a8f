package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.lumbar.shell.drl.Condition;

/**
 * Finds the smallest case that exercises a part of a rule, or proves that there is none. Conditions are counted from 0 in
 * their order. Not thread-safe.
 */
public final class CoverageSearch {

    private enum Part { NEAR, MET, UNMET }

    private record Place(String rule, Part part, int condition) {
    }

    private final Grounding grounding;
    private final Map<Place, Object> marks;
    private final Work work = new Work();

    private CoverageSearch(Grounding grounding, Map<Place, Object> marks) {
        this.grounding = grounding;
        this.marks = marks;
    }

    static LogicAnswer<CoverageSearch> of(FormulaRules rules) {
        Map<Place, Object> marks = new LinkedHashMap<>();
        List<LogicRule> more = new ArrayList<>();
        for (LogicRule rule : rules.rules()) {
            for (int condition = 0; condition < rule.clauses().size(); condition++) {
                for (Part part : Part.values()) {
                    int number = marks.size();
                    marks.put(new Place(rule.name(), part, condition), LogicRule.mark(number));
                    more.add(rule.marked(clauses(rule, part, condition), number));
                }
            }
        }
        return rules.and(more).ground(rules.domain(Map.of()))
                .map(grounding -> new CoverageSearch(grounding, marks));
    }

    /** {@return the smallest case in which a rule fires} */
    public LogicAnswer<Optional<PossibleCase>> fires(String rule) {
        return smallest(space -> grounding.fires(space.circuit, place(rule)));
    }

    /** {@return the smallest case in which a rule fails to fire because of one condition only} */
    public LogicAnswer<Optional<PossibleCase>> nearMiss(String rule, int condition) {
        int near = mark(new Place(rule, Part.NEAR, condition));
        return smallest(space -> space.circuit.and(near, Circuit.not(grounding.fires(space.circuit, place(rule)))));
    }

    /** Marked rules have the same name; the rule itself comes first. */
    private int place(String rule) {
        int place = 0;
        while (!grounding.rules().get(place).name().equals(rule)) {
            place++;
        }
        return place;
    }

    /** {@return the smallest case in which a condition is met} */
    public LogicAnswer<Optional<PossibleCase>> met(String rule, int condition) {
        return smallest(space -> mark(new Place(rule, Part.MET, condition)));
    }

    /** {@return the smallest case in which a condition is not met although those that it refers to are} */
    public LogicAnswer<Optional<PossibleCase>> unmet(String rule, int condition) {
        return smallest(space -> mark(new Place(rule, Part.UNMET, condition)));
    }

    private int mark(Place place) {
        Object mark = marks.get(place);
        return mark == null ? Circuit.FALSE : grounding.conclusions().getOrDefault(mark, Circuit.FALSE);
    }

    private LogicAnswer<Optional<PossibleCase>> smallest(ToIntFunction<CaseSpace> formula) {
        return work.answer(() -> {
            CaseSpace space = new CaseSpace(grounding, work);
            int literal = formula.applyAsInt(space);
            return space.answer(() -> space.smallest(literal), literal);
        });
    }

    private static List<Clause> clauses(LogicRule rule, Part part, int condition) {
        List<Clause> clauses = new ArrayList<>();
        List<Condition> conditions = rule.rule().conditions();
        Set<Integer> kept = part == Part.NEAR ? independent(conditions, condition) : needed(conditions, condition);
        for (int i = 0; i < conditions.size(); i++) {
            Clause clause = rule.clauses().get(i);
            if (i == condition) {
                clauses.add(part == Part.MET ? clause : new Clause.Absent(List.of(clause)));
            } else if (kept.contains(i)) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    /** The conditions that do not use what one of them binds. */
    private static Set<Integer> independent(List<Condition> conditions, int without) {
        Set<Integer> kept = new HashSet<>();
        Set<String> gone = new HashSet<>(VariableUse.of(conditions.get(without)).bound());
        for (int i = 0; i < conditions.size(); i++) {
            VariableUse use = VariableUse.of(conditions.get(i));
            if (i < without || i > without && use.used().stream().noneMatch(gone::contains)) {
                kept.add(i);
            } else {
                gone.addAll(use.bound());
            }
        }
        return kept;
    }

    /** The conditions that bind what one of them uses. */
    static Set<Integer> needed(List<Condition> conditions, int by) {
        Set<Integer> needed = new HashSet<>();
        Set<String> used = new HashSet<>(VariableUse.of(conditions.get(by)).used());
        for (int i = by - 1; i >= 0; i--) {
            VariableUse use = VariableUse.of(conditions.get(i));
            if (use.bound().stream().anyMatch(used::contains)) {
                needed.add(i);
                used.addAll(use.used());
            }
        }
        return needed;
    }
}
