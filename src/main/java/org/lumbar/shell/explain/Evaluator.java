package org.lumbar.shell.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;

/** Evaluates the syntax tree of a rule that is within the language over working memory. */
final class Evaluator {

    private final BoundRule rule;
    private final WorkingMemory memory;

    Evaluator(BoundRule rule, WorkingMemory memory) {
        this.rule = rule;
        this.memory = memory;
    }

    List<Match> matches() {
        return extended(List.of(Match.OF_NOTHING), rule.rule().conditions());
    }

    /** All ways to meet conditions after each of the matches. */
    List<Match> extended(List<Match> matches, List<Condition> conditions) {
        List<Match> extended = matches;
        for (Condition condition : conditions) {
            extended = extended(extended, condition);
        }
        return extended;
    }

    List<Match> extended(List<Match> matches, Condition condition) {
        List<Match> extended = new ArrayList<>();
        matches.forEach(match -> extended.addAll(extended(match, condition)));
        return extended;
    }

    private List<Match> extended(Match match, Condition condition) {
        if (condition instanceof Condition.Matched pattern) {
            return matched(match, pattern, pattern.constraints().size());
        }
        if (condition instanceof Condition.Prefixed prefixed) {
            boolean isMet = !extended(List.of(match), prefixed.parts()).isEmpty();
            return isMet == prefixed.word().equals("exists") ? List.of(match) : List.of();
        }
        Condition.Grouped group = (Condition.Grouped) condition;
        return group.all() ? extended(List.of(match), group.parts())
                : group.parts().stream().flatMap(branch -> extended(match, branch).stream()).toList();
    }

    /** All ways to meet the first few constraints of a pattern; all of its constraints bind variables. */
    List<Match> narrowed(List<Match> matches, Condition.Matched pattern, int constraints) {
        List<Match> narrowed = new ArrayList<>();
        matches.forEach(match -> narrowed.addAll(matched(match, pattern, constraints)));
        return narrowed;
    }

    private List<Match> matched(Match before, Condition.Matched pattern, int constraints) {
        List<Match> matches = new ArrayList<>(2);
        for (Object fact : memory.of(rule.types().get(pattern))) {
            Map<String, Object> variables = new HashMap<>(before.variables());
            if (isMatched(fact, pattern, constraints, variables)) {
                matches.add(before.with(variables, fact));
            }
        }
        return matches;
    }

    private boolean isMatched(Object fact, Condition.Matched pattern, int constraints, Map<String, Object> variables) {
        pattern.variable().ifPresent(name -> variables.put(name.text(), fact));
        int left = constraints;
        for (Constraint constraint : pattern.constraints()) {
            bind(constraint, fact, variables);
            if (!(constraint instanceof Constraint.Binding) && left-- > 0 && !isMet(constraint, fact, variables)) {
                return false;
            }
        }
        return true;
    }

    private void bind(Constraint constraint, Object fact, Map<String, Object> variables) {
        if (constraint instanceof Constraint.Binding binding) {
            variables.put(binding.variable().text(), value(binding.property(), fact, variables));
        } else if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(part -> bind(part, fact, variables));
        }
    }

    private boolean isMet(Constraint constraint, Object fact, Map<String, Object> variables) {
        if (constraint instanceof Constraint.Joined joined) {
            return joined.all() ? joined.parts().stream().allMatch(part -> isMet(part, fact, variables))
                    : joined.parts().stream().anyMatch(part -> isMet(part, fact, variables));
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            Object left = value(comparison.left(), fact, variables);
            List<Operand> right = comparison.right();
            return switch (comparison.operator()) {
                case "in" -> right.stream().anyMatch(one -> isSame(left, value(one, fact, variables)));
                case "not in" -> right.stream().noneMatch(one -> isSame(left, value(one, fact, variables)));
                case "==" -> isSame(left, value(right.get(0), fact, variables));
                case "!=" -> !isSame(left, value(right.get(0), fact, variables));
                default -> isInOrder(left, comparison.operator(), value(right.get(0), fact, variables));
            };
        }
        return true;
    }

    /** Numbers are compared by value, whatever their Java types. */
    private static boolean isSame(Object left, Object right) {
        return left instanceof Number one && right instanceof Number other ? compare(one, other) == 0
                : Objects.equals(left, right);
    }

    /** Null is neither less nor greater than anything. */
    private static boolean isInOrder(Object left, String operator, Object right) {
        if (left == null || right == null) {
            return false;
        }
        int order = left instanceof Number one ? compare(one, (Number) right) : ((String) left).compareTo((String) right);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int compare(Number one, Number other) {
        boolean whole = isWhole(one) && isWhole(other);
        return whole ? Long.compare(one.longValue(), other.longValue())
                : Double.compare(one.doubleValue(), other.doubleValue());
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float);
    }

    private Object value(Operand operand, Object fact, Map<String, Object> variables) {
        if (rule.constants().containsKey(operand)) {
            return rule.constants().get(operand);
        }
        if (operand.is(Operand.Kind.VARIABLE)) {
            return variables.get(operand.text());
        }
        return operand.text().equals("this") ? fact : memory.value(fact, Literals.property(operand));
    }
}
