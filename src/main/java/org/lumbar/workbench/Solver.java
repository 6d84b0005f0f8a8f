package org.lumbar.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.lumbar.proof.Item;
import org.lumbar.workbench.drl.Condition;
import org.lumbar.workbench.drl.Constraint;
import org.lumbar.workbench.drl.Operand;

/**
 * Tells which conditions of a rule are met together, by the words of the rule. Only for what it knows in full, see
 * {@link #knows(Condition)}; the engine is what decides which rules fire.
 */
final class Solver {

    private final Map<String, List<Item>> items = new HashMap<>();

    Solver(List<Item> items) {
        items.forEach(item -> this.items.computeIfAbsent(item.type(), any -> new java.util.ArrayList<>()).add(item));
    }

    /** Whether it can be told of a condition whether it is met. */
    static boolean knows(Condition condition) {
        if (condition instanceof Condition.Matched pattern) {
            return pattern.plain() && pattern.constraints().stream().allMatch(Solver::knows);
        } else if (condition instanceof Condition.Prefixed prefixed) {
            return !prefixed.word().equals("forall") && prefixed.parts().stream().allMatch(Solver::knows);
        }
        return condition instanceof Condition.Grouped group && group.parts().stream().allMatch(Solver::knows);
    }

    private static boolean knows(Constraint constraint) {
        if (constraint instanceof Constraint.Joined joined) {
            return joined.parts().stream().allMatch(Solver::knows);
        } else if (constraint instanceof Constraint.Comparison comparison) {
            return comparison.operator().matches("==|!=|<=?|>=?|(not )?in") && isPlain(comparison.left())
                    && comparison.right().stream().noneMatch(operand -> operand.is(Operand.Kind.OTHER));
        }
        return constraint instanceof Constraint.Binding binding && isPlain(binding.property());
    }

    private static boolean isPlain(Operand property) {
        return property.is(Operand.Kind.NAME) && property.words().size() == 1;
    }

    /** Whether conditions are met together. */
    boolean meets(List<Condition> conditions) {
        return solve(conditions, 0, Map.of(), bound -> true);
    }

    private boolean solve(List<Condition> conditions, int from, Map<String, Object> bound,
            Predicate<Map<String, Object>> then) {
        return from == conditions.size() ? then.test(bound)
                : solve(conditions.get(from), bound, next -> solve(conditions, from + 1, next, then));
    }

    private boolean solve(Condition condition, Map<String, Object> bound, Predicate<Map<String, Object>> then) {
        if (condition instanceof Condition.Matched pattern) {
            return matched(pattern, bound, then);
        } else if (condition instanceof Condition.Prefixed prefixed) {
            boolean met = solve(prefixed.parts(), 0, bound, inner -> true);
            return met != prefixed.word().equals("not") && then.test(bound);
        }
        Condition.Grouped group = (Condition.Grouped) condition;
        return group.all() ? solve(group.parts(), 0, bound, then)
                : group.parts().stream().anyMatch(part -> solve(part, bound, then));
    }

    private boolean matched(Condition.Matched pattern, Map<String, Object> bound, Predicate<Map<String, Object>> then) {
        for (Item item : items.getOrDefault(pattern.type().text(), List.of())) {
            Map<String, Object> inner = new HashMap<>(bound);
            pattern.variable().ifPresent(variable -> inner.put(variable.text(), item));
            if (pattern.constraints().stream().allMatch(constraint -> holds(constraint, item, inner))
                    && then.test(inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Constraint constraint, Item item, Map<String, Object> bound) {
        if (constraint instanceof Constraint.Binding binding) {
            bound.put(binding.variable().text(), value(item.properties().get(binding.property().text())));
            return true;
        } else if (constraint instanceof Constraint.Joined joined) {
            return joined.all() ? joined.parts().stream().allMatch(part -> holds(part, item, bound))
                    : joined.parts().stream().anyMatch(part -> holds(part, item, bound));
        }
        Constraint.Comparison comparison = (Constraint.Comparison) constraint;
        Object left = value(item.properties().get(comparison.left().text()));
        List<Object> right = comparison.right().stream().map(operand -> value(operand, item, bound)).toList();
        // what is bound in a condition that is left out can have any value
        return right.contains(Unbound.ANY) || compare(comparison.operator(), left, right);
    }

    /** Stands for the value of a variable that no condition binds. */
    private enum Unbound { ANY }

    private static Object value(Operand operand, Item item, Map<String, Object> bound) {
        String text = operand.text();
        return switch (operand.kind()) {
            case VARIABLE -> bound.getOrDefault(text, Unbound.ANY);
            case NUMBER -> Double.valueOf(text.replaceAll("[^\\d.-]", ""));
            case NAME -> operand.words().size() > 1 ? operand.words().get(operand.words().size() - 1).text()
                    : bound.containsKey(text) ? bound.get(text) : value(item.properties().get(text));
            default -> text;
        };
    }

    private static Object value(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    private static boolean compare(String operator, Object left, List<Object> right) {
        return switch (operator) {
            case "==", "in" -> right.contains(left);
            case "!=", "not in" -> !right.contains(left);
            default -> ordered(operator, order(left, right.get(0)));
        };
    }

    private static int order(Object left, Object right) {
        return left instanceof Double a && right instanceof Double b ? a.compareTo(b)
                : left.toString().compareTo(right.toString());
    }

    private static boolean ordered(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
