package org.lumbar.shell.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.drl.Token;

/** Resolves the names in a rule, and finds what cannot be evaluated. */
final class Binder {

    /** The kind of a whole fact. */
    private static final class Fact {
    }

    /** The kind of null, to which anything can be equal. */
    private static final class Nothing {
    }

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> SAMENESS = Set.of("==", "!=", "in", "not in");
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, short.class, byte.class, double.class,
            float.class, Integer.class, Long.class, Short.class, Byte.class, Double.class, Float.class);

    private final TypeResolver names;
    private final Map<Condition.Matched, FactType> types = new IdentityHashMap<>();
    private final Map<Operand, Object> constants = new IdentityHashMap<>();
    private final Map<String, Class<?>> kinds = new HashMap<>();
    private final List<Unsupported> unsupported = new ArrayList<>();

    private Binder(TypeResolver names) {
        this.names = names;
    }

    static BoundRule bind(Rule rule, TypeResolver names) {
        Binder binder = new Binder(names);
        binder.all(rule.conditions(), new HashMap<>());
        return new BoundRule(rule, binder.types, binder.constants, List.copyOf(binder.unsupported));
    }

    private void unsupported(TextSpan at, String what) {
        unsupported.add(new Unsupported(at, what));
    }

    private void all(List<Condition> conditions, Map<String, Class<?>> variables) {
        conditions.forEach(condition -> condition(condition, variables));
    }

    /** @param variables the kinds of the variables bound so far; those bound here are added */
    private void condition(Condition condition, Map<String, Class<?>> variables) {
        if (condition instanceof Condition.Matched pattern) {
            pattern(pattern, variables);
        } else if (condition instanceof Condition.Prefixed prefixed && !prefixed.word().equals("forall")) {
            if (prefixed.parts().isEmpty()) {
                unsupported(prefixed.at(), "'" + prefixed.word() + "' with nothing after it");
            }
            if (prefixed.word().equals("exists") && prefixed.parts().stream().anyMatch(Binder::hasNot)) {
                unsupported(prefixed.at(), "a 'not' inside 'exists'");
            }
            all(prefixed.parts(), new HashMap<>(variables));
        } else if (condition instanceof Condition.Grouped group && group.all()) {
            all(group.parts(), variables);
        } else if (condition instanceof Condition.Grouped group) {
            either(group, variables);
        } else {
            String word = condition instanceof Condition.Prefixed prefixed ? prefixed.word()
                    : ((Condition.Opaque) condition).tokens().get(0).text();
            unsupported(condition.at(), "'" + word + "'");
        }
    }

    private static boolean hasNot(Condition condition) {
        return condition instanceof Condition.Prefixed prefixed
                ? prefixed.word().equals("not") || prefixed.parts().stream().anyMatch(Binder::hasNot)
                : condition instanceof Condition.Grouped group && group.parts().stream().anyMatch(Binder::hasNot);
    }

    /** Only what every branch binds can be used after it. */
    private void either(Condition.Grouped group, Map<String, Class<?>> variables) {
        Map<String, Class<?>> common = null;
        for (Condition part : group.parts()) {
            Map<String, Class<?>> branch = new HashMap<>(variables);
            condition(part, branch);
            if (common == null) {
                common = branch;
            } else {
                common.entrySet().retainAll(branch.entrySet());
            }
        }
        if (common != null) {
            variables.putAll(common);
        }
    }

    private void pattern(Condition.Matched pattern, Map<String, Class<?>> variables) {
        if (!pattern.plain()) {
            unsupported(pattern.at(), "'from'");
            return;
        }
        FactType type = names.type(pattern.type().text()).orElse(null);
        if (type == null) {
            unsupported(pattern.type().at(), "the unknown type '" + pattern.type().text() + "'");
            return;
        }
        types.put(pattern, type);
        pattern.variable().ifPresent(variable -> variable(variable, Fact.class, variables));
        pattern.constraints().forEach(constraint -> constraint(constraint, type, variables, true));
    }

    private void variable(Token name, Class<?> kind, Map<String, Class<?>> variables) {
        if (!name.isVariable()) {
            unsupported(name.at(), "the variable '" + name.text() + "' without a dollar sign");
        } else if (variables.putIfAbsent(name.text(), kind) != null) {
            unsupported(name.at(), "the variable " + name.text() + " bound twice");
        } else if (kind != null && kinds.merge(name.text(), kind, (known, again) -> known) != kind) {
            unsupported(name.at(), "the variable " + name.text() + " for two kinds of value");
        }
    }

    private void constraint(Constraint constraint, FactType type, Map<String, Class<?>> variables, boolean mayBind) {
        if (constraint instanceof Constraint.Binding binding) {
            if (!mayBind) {
                unsupported(binding.at(), "a variable bound in one of several alternatives");
            }
            Class<?> kind = kind(binding.property(), type, variables);
            if (kind != null && !isProperty(binding.property(), type)) {
                unsupported(binding.at(), "a variable bound to something other than a property");
            }
            variable(binding.variable(), kind, variables);
        } else if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(part -> constraint(part, type, variables, mayBind && joined.all()));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            comparison(comparison, type, variables);
        } else {
            unsupported(constraint.at(), "a constraint that compares nothing");
        }
    }

    private void comparison(Constraint.Comparison comparison, FactType type, Map<String, Class<?>> variables) {
        String operator = comparison.operator();
        if (!ORDER.contains(operator) && !SAMENESS.contains(operator)) {
            unsupported(comparison.at(), "'" + operator + "'");
            return;
        }
        Class<?> left = kind(comparison.left(), type, variables);
        for (Operand operand : comparison.right()) {
            Class<?> right = kind(operand, type, variables);
            if (left != null && right != null && !comparable(left, right, operator)) {
                unsupported(comparison.at(), "a comparison of " + words(left) + " with " + words(right));
            }
        }
    }

    private static boolean comparable(Class<?> left, Class<?> right, String operator) {
        if (ORDER.contains(operator)) {
            return left == right && (left == Number.class || left == String.class);
        }
        return right == Nothing.class || left == right && left != Object.class;
    }

    private static String words(Class<?> kind) {
        return kind == Number.class ? "a number" : kind == String.class ? "a text"
                : kind == Boolean.class ? "true or false" : kind == Fact.class ? "a fact"
                : kind == Nothing.class ? "nothing" : kind.isEnum() ? "a " + kind.getSimpleName() : "an object";
    }

    /** The kind of an operand; null if it cannot be evaluated, which is then recorded. */
    private Class<?> kind(Operand operand, FactType type, Map<String, Class<?>> variables) {
        switch (operand.kind()) {
            case TEXT:
                return literal(operand, Literals.text(operand), String.class);
            case NUMBER:
                return literal(operand, Literals.number(operand), Number.class);
            case TRUTH:
                return constant(operand, Boolean.valueOf(operand.text()), Boolean.class);
            case NOTHING:
                return constant(operand, null, Nothing.class);
            case VARIABLE:
                return variables.containsKey(operand.text()) ? variables.get(operand.text())
                        : unknown(operand, "the unbound variable " + operand.text());
            case NAME:
                return isProperty(operand, type) ? kind(type, operand) : constant(operand);
            default:
                return unknown(operand, "the expression '" + operand.text() + "'");
        }
    }

    private static boolean isProperty(Operand operand, FactType type) {
        return operand.text().equals("this") || type.properties().containsKey(Literals.property(operand));
    }

    private static Class<?> kind(FactType type, Operand property) {
        Class<?> java = property.text().equals("this") ? Fact.class
                : type.properties().get(Literals.property(property));
        return NUMBERS.contains(java) ? Number.class : java == boolean.class || java == Boolean.class ? Boolean.class
                : java == String.class || java == Fact.class || java.isEnum() ? java : Object.class;
    }

    private Class<?> constant(Operand name) {
        Object constant = names.constant(name.text()).orElse(null);
        return constant == null ? unknown(name, "the unknown name '" + name.text() + "'")
                : constant(name, constant, ((Enum<?>) constant).getDeclaringClass());
    }

    private Class<?> literal(Operand operand, Optional<Object> value, Class<?> kind) {
        return value.isPresent() ? constant(operand, value.get(), kind)
                : unknown(operand, "the value '" + operand.text() + "'");
    }

    private Class<?> constant(Operand operand, Object value, Class<?> kind) {
        constants.put(operand, value);
        return kind;
    }

    private Class<?> unknown(Operand operand, String what) {
        unsupported(operand.at(), what);
        return null;
    }
}
