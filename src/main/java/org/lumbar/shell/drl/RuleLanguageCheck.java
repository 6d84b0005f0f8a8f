package org.lumbar.shell.drl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Checks that a rule stays within the language, and that the engine can expand it. */
final class RuleLanguageCheck {

    static final int MAX_DEPTH = 5;
    private static final int MAX_CONDITIONS = 200;
    private static final long MAX_WAYS = 256;

    private final Rule rule;
    private final Drl file;
    private final RuleTypes types;
    private final Set<RuleType> used;
    private final LanguageRemarks remarks;
    private final OperandCheck operands;

    RuleLanguageCheck(Rule rule, Drl file, RuleTypes types, Set<RuleType> used) {
        this.rule = rule;
        this.file = file;
        this.types = types;
        this.used = used;
        this.remarks = new LanguageRemarks(file, rule.name());
        this.operands = new OperandCheck(file, types, used, remarks);
    }

    void look() {
        int conditions = rule.conditions().stream().mapToInt(RuleLanguageCheck::size).sum();
        if (conditions > MAX_CONDITIONS) {
            remarks.note(RuleFault.LIMIT, rule.nameAt(), "this rule has more than " + MAX_CONDITIONS + " conditions",
                    "conclude intermediate findings, and use those");
        }
        if (ways(rule.conditions()) > MAX_WAYS) {
            remarks.note(RuleFault.LIMIT, rule.nameAt(), "there are more than " + MAX_WAYS + " ways to meet this rule",
                    "conclude one finding for each group of alternatives, and use those");
        }
        rule.conditions().forEach(condition -> condition(condition, 0));
        VariableScope.of(rule).rebound().forEach(bound -> remarks.note(RuleFault.BOUND_TWICE, bound.name().at(),
                Quoted.of(bound.name().text()) + " is bound twice", "use another name here"));
        rule.conclusion().ifPresent(this::conclusion);
    }

    /** The number of rules without alternatives into which the engine expands a rule. */
    private static long ways(List<Condition> conditions) {
        return conditions.stream().mapToLong(RuleLanguageCheck::ways).reduce(1, (a, b) -> Math.min(a * b, MAX_WAYS + 1));
    }

    private static long ways(Condition condition) {
        if (condition instanceof Condition.Grouped group) {
            return group.all() ? ways(group.parts())
                    : Math.min(MAX_WAYS + 1, group.parts().stream().mapToLong(RuleLanguageCheck::ways).sum());
        }
        return condition instanceof Condition.Prefixed prefixed ? ways(prefixed.parts()) : 1;
    }

    private static int size(Condition condition) {
        return condition instanceof Condition.Prefixed prefixed ? prefixed.parts().stream().mapToInt(RuleLanguageCheck::size).sum()
                : condition instanceof Condition.Grouped group ? group.parts().stream().mapToInt(RuleLanguageCheck::size).sum()
                : 1;
    }

    private void condition(Condition condition, int depth) {
        if (depth > MAX_DEPTH) {
            remarks.note(RuleFault.LIMIT, condition.at(), "conditions are nested more than " + MAX_DEPTH + " deep",
                    "conclude the inner part in a rule of its own, and use its finding");
        } else if (condition instanceof Condition.Matched pattern && pattern.plain()) {
            pattern(pattern);
        } else if (condition instanceof Condition.Prefixed prefixed && prefixed.parts().size() == 1
                && Set.of("not", "exists").contains(prefixed.word())) {
            condition(prefixed.parts().get(0), depth + 1);
        } else if (condition instanceof Condition.Grouped group && !group.parts().isEmpty()) {
            group.parts().forEach(part -> condition(part, depth + 1));
        } else {
            remarks.outside(condition.at(), "this condition", ConditionReader.LIKE_THIS);
        }
    }

    private Optional<RuleType.Facts> facts(Token name) {
        Optional<RuleType.Facts> facts = types.type(name.text(), file).filter(RuleType.Facts.class::isInstance)
                .map(RuleType.Facts.class::cast);
        facts.ifPresentOrElse(used::add, () -> {
            String question = Nearest.question(name.text(), types.names());
            remarks.note(RuleFault.UNKNOWN_TYPE, name.at(), "there is no type " + Quoted.of(name.text()), question.isEmpty()
                    ? "write the name of an answer or finding and import it, or declare the type: declare "
                            + name.text() + " … end"
                    : question.contains("'" + name.text() + "'") ? "import it" : question);
        });
        return facts;
    }

    private void pattern(Condition.Matched pattern) {
        pattern.variable().ifPresent(operands::variable);
        facts(pattern.type()).ifPresent(type -> pattern.constraints().forEach(one -> constraint(one, type, 0)));
    }

    private void constraint(Constraint constraint, RuleType.Facts type, int depth) {
        if (constraint instanceof Constraint.Binding binding) {
            if (depth > 0) {
                remarks.outside(binding.at(), "a variable bound between && or ||", "bind it between two commas");
            }
            operands.variable(binding.variable());
            property(binding.property(), type);
        } else if (constraint instanceof Constraint.Joined joined) {
            if (depth == MAX_DEPTH) {
                remarks.note(RuleFault.LIMIT, joined.at(), "comparisons are nested more than " + MAX_DEPTH + " deep",
                        "conclude some of them in a rule of their own, and use its finding");
                return;
            }
            int inner = RulePrinter.isBoundComparison(joined) ? depth : depth + 1;
            joined.parts().forEach(part -> constraint(part, type, inner));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            if (!RulePrinter.OPERATORS.contains(comparison.operator()) || comparison.right().isEmpty()) {
                remarks.outside(comparison.at(), "'" + comparison.operator() + "'",
                        "compare with ==, !=, <, <=, >, >= or in");
            }
            operands.look(comparison.left(), type.properties(), type.name());
            comparison.right().forEach(operand -> operands.look(operand, type.properties(), type.name()));
        } else {
            remarks.outside(constraint.at(), "this constraint", "a constraint is written like this: count > 8");
        }
    }

    private void property(Operand operand, RuleType.Facts type) {
        if (operand.is(Operand.Kind.NAME) && operand.tokens().size() == 1) {
            operands.look(operand, type.properties(), type.name());
        } else {
            remarks.outside(operand.at(), Quoted.of(operand.text()), "bind a property: $count : count");
        }
    }

    private void conclusion(Rule.Conclusion conclusion) {
        facts(conclusion.type()).ifPresent(type -> {
            if (!type.sizes().contains(conclusion.arguments().size())) {
                remarks.note(RuleFault.ARGUMENT_COUNT, conclusion.at(), type.name() + " does not take "
                        + conclusion.arguments().size() + " values", "it takes " + type.sizes().stream().sorted()
                                .map(String::valueOf).reduce((one, other) -> one + " or " + other).orElse("none"));
            }
            ArgumentKinds kinds = new ArgumentKinds(types, file, rule);
            for (int i = 0; i < conclusion.arguments().size(); i++) {
                Operand argument = conclusion.arguments().get(i);
                operands.look(argument, Map.of(), "");
                kinds.wrong(type, conclusion.arguments(), i).ifPresent(wrong ->
                        remarks.note(RuleFault.ARGUMENT_TYPE, argument.at(), wrong, "bind a property that fits, or give a value"));
            }
        });
    }
}
