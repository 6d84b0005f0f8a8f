package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;
import org.lumbar.api.ConditionText;
import org.lumbar.api.ConditionText.Kind;

/**
 * A condition as it is written, and as the engine has it compiled.
 *
 * @param text as it is written
 * @param compiled what the compiler made of it; for an accumulate, with the constraints on what comes out
 * @param parts the conditions within it
 */
record Conditions(ConditionText text, List<Condition> compiled, List<Conditions> parts) {

    /** The conditions of a rule; empty where text and compiled rule cannot be laid side by side. */
    static List<Conditions> of(List<ConditionText> texts, Condition rule) {
        List<List<Condition>> groups = groups(flattened(rule.getSubConditions()).toList());
        if (groups.size() != texts.size()) {
            return List.of();
        }
        List<Conditions> all = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!fits(texts.get(i), groups.get(i))) {
                return List.of();
            }
            all.add(of(texts.get(i), groups.get(i)));
        }
        return all;
    }

    private static Conditions of(ConditionText text, List<Condition> compiled) {
        Condition inner = switch (text.kind()) {
            case NOT, EXISTS, FORALL -> and(compiled.get(0).getSubConditions());
            case OR, AND -> compiled.get(0);
            case ACCUMULATE -> and(List.of(accumulate(compiled).getCondition()));
            case PATTERN, OTHER -> null;
        };
        if (inner == null) {
            return new Conditions(text, compiled, List.of());
        }
        if (text.kind() == Kind.OR) {
            List<Conditions> branches = new ArrayList<>();
            for (int i = 0; i < text.parts().size() && i < inner.getSubConditions().size(); i++) {
                List<Condition> branch = List.of(inner.getSubConditions().get(i));
                branches.add(fits(text.parts().get(i), branch) ? of(text.parts().get(i), branch)
                        : new Conditions(text.parts().get(i), branch, List.of()));
            }
            return new Conditions(text, compiled, branches);
        }
        return new Conditions(text, compiled, of(text.parts(), inner));
    }

    private static boolean fits(ConditionText text, List<Condition> compiled) {
        Condition.Type type = compiled.get(0).getType();
        return switch (text.kind()) {
            case PATTERN -> type == Condition.Type.PATTERN && compiled.get(0) instanceof PatternImpl<?>;
            case NOT -> type == Condition.Type.NOT;
            case EXISTS -> type == Condition.Type.EXISTS;
            case FORALL -> type == Condition.Type.FORALL;
            case OR -> type == Condition.Type.OR;
            case AND -> type == Condition.Type.AND;
            case ACCUMULATE -> compiled.stream().anyMatch(AccumulatePattern.class::isInstance);
            case OTHER -> true;
        };
    }

    static CompositePatterns and(List<Condition> conditions) {
        return new CompositePatterns(Condition.Type.AND, new ArrayList<>(conditions));
    }

    private static Stream<Condition> flattened(List<Condition> conditions) {
        return conditions.stream().filter(condition -> condition.getType() != Condition.Type.CONSEQUENCE)
                .flatMap(condition -> condition.getType() == Condition.Type.AND
                        ? flattened(condition.getSubConditions()) : Stream.of(condition));
    }

    /** An accumulate and the patterns that constrain what comes out of it, before or behind it, belong together. */
    private static List<List<Condition>> groups(List<Condition> conditions) {
        List<List<Condition>> groups = new ArrayList<>();
        Set<Condition> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (taken.contains(condition)) {
                continue;
            }
            List<Condition> group = new ArrayList<>(List.of(condition));
            List<Condition> behind = conditions.subList(i + 1, conditions.size());
            if (condition instanceof AccumulatePattern<?> accumulate) {
                behind.stream().filter(other -> constrains(other, accumulate)).forEach(group::add);
            } else {
                behind.stream().filter(other -> other instanceof AccumulatePattern<?> accumulate
                        && constrains(condition, accumulate)).forEach(group::add);
            }
            taken.addAll(group);
            groups.add(group);
        }
        return groups;
    }

    private static boolean constrains(Condition condition, AccumulatePattern<?> accumulate) {
        return condition instanceof PatternImpl<?> pattern
                && Set.of(accumulate.getBoundVariables()).contains(pattern.getPatternVariable());
    }

    static AccumulatePattern<?> accumulate(List<Condition> compiled) {
        return compiled.stream().filter(AccumulatePattern.class::isInstance).map(AccumulatePattern.class::cast)
                .findFirst().orElseThrow();
    }

    /** The pattern with the first of its constraints only. */
    static Condition narrowed(Condition pattern, int constraints) {
        PatternImpl<?> whole = (PatternImpl<?>) pattern;
        return copy(whole, constraint(constraints(whole).subList(0, constraints)));
    }

    static List<Constraint> constraints(Pattern<?> pattern) {
        Constraint constraint = pattern.getConstraint();
        if (constraint == SingleConstraint.TRUE) {
            return List.of();
        }
        return constraint instanceof MultipleConstraints several ? several.getChildren() : List.of(constraint);
    }

    private static Constraint constraint(List<Constraint> constraints) {
        return constraints.isEmpty() ? SingleConstraint.TRUE : new MultipleConstraints(new ArrayList<>(constraints));
    }

    /** A copy that the engine may change while it builds a rule base. */
    static Condition copy(Condition condition) {
        if (condition instanceof PatternImpl<?> pattern) {
            return copy(pattern, constraint(constraints(pattern)));
        }
        if (condition instanceof ExistentialPatternImpl existential) {
            return new ExistentialPatternImpl(copy(existential.getSubConditions().get(0)), existential.getType());
        }
        if (condition instanceof CompositePatterns group) {
            List<Condition> parts = new ArrayList<>();
            flattenedHere(group).forEach(part -> parts.add(copy(part)));
            return new CompositePatterns(group.getType(), parts);
        }
        return condition;
    }

    private static Stream<Condition> flattenedHere(CompositePatterns group) {
        return group.getSubConditions().stream().filter(part -> part.getType() != Condition.Type.CONSEQUENCE);
    }

    private static <T> PatternImpl<T> copy(PatternImpl<T> pattern, Constraint constraint) {
        PatternImpl<T> copy = new PatternImpl<>(pattern.getPatternVariable(), constraint,
                new ArrayList<>(pattern.getBindings()), pattern.getType());
        copy.addWatchedProps(pattern.getWatchedProps());
        copy.setPassive(pattern.isPassive());
        return copy;
    }

    /** The names of the values that this condition gives to those behind it. */
    List<String> binds() {
        return compiled.stream().flatMap(Conditions::bound).filter(name -> !name.startsWith("GENERATED_")).distinct()
                .toList();
    }

    private static Stream<String> bound(Condition condition) {
        Stream<String> own = Stream.of(condition.getBoundVariables()).map(Variable::getName);
        if (condition instanceof PatternImpl<?> pattern) {
            return Stream.concat(own, pattern.getBindings().stream()
                    .map(binding -> binding.getBoundVariable().getName()));
        }
        return condition instanceof CompositePatterns group
                ? Stream.concat(own, group.getSubConditions().stream().flatMap(Conditions::bound)) : own;
    }
}
