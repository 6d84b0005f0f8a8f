package org.lumbar.shell.lint;

import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.drl.VariableScope;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Concepts;

/** Whether the types and properties that a rule requires exist and can have the values required. */
final class PatternCheck implements Check {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private final Concepts concepts;
    private final ImportCheck imports;
    private final ValueCheck values;

    PatternCheck(Concepts concepts, ImportCheck imports, ValueCheck values) {
        this.concepts = concepts;
        this.imports = imports;
        this.values = values;
    }

    @Override
    public void look(Drl file, Rule rule) {
        for (Patterns.Placed placed : Patterns.of(rule)) {
            Condition.Matched pattern = placed.pattern();
            if (!pattern.plain()) {
                continue;
            }
            Token name = pattern.type();
            concepts.of(name.text()).ifPresentOrElse(type -> {
                imports.used(file, rule, name, type.packageName());
                pattern.constraints().forEach(constraint -> constraint(file, rule, type, constraint));
            }, () -> unknownType(file, rule, name, concepts));
        }
    }

    static void unknownType(Drl file, Rule rule, Token name, Concepts concepts) {
        String question = Nearest.question(name.text(), concepts.names());
        file.remarks().add(RuleFault.UNKNOWN_TYPE, rule.name(), name.at(), "there is no type " + Quoted.of(name.text()),
                question.isEmpty() ? "write the name of an answer or finding, or declare the type: declare "
                        + name.text() + " … end" : question);
    }

    private void constraint(Drl file, Rule rule, Concept type, Constraint constraint) {
        if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(part -> constraint(file, rule, type, part));
        } else if (constraint instanceof Constraint.Binding binding) {
            property(file, rule, type, binding.property());
        } else if (constraint instanceof Constraint.Comparison comparison) {
            property(file, rule, type, comparison.left())
                    .ifPresent(property -> comparison(file, rule, type, property, comparison));
        } else if (constraint instanceof Constraint.Other other) {
            other.operands().forEach(operand -> property(file, rule, type, operand));
        }
    }

    private Optional<String> property(Drl file, Rule rule, Concept type, Operand operand) {
        if (!operand.is(Operand.Kind.NAME) || operand.words().get(0).text().equals("this")) {
            return Optional.empty();
        }
        Token name = operand.words().get(0);
        if (!type.properties().containsKey(name.text())) {
            Set<String> names = type.properties().keySet();
            String question = Nearest.question(name.text(), names);
            String all = names.isEmpty() ? "write " + type.name() + "()" : "it has " + String.join(", ", names);
            file.remarks().add(RuleFault.UNKNOWN_PROPERTY, rule.name(), name.at(),
                    type.name() + " has no property " + Quoted.of(name.text()), question.isEmpty() ? all : question);
            return Optional.empty();
        }
        return operand.words().size() == 1 ? Optional.of(name.text()) : Optional.empty();
    }

    private void comparison(Drl file, Rule rule, Concept type, String property, Constraint.Comparison comparison) {
        String wanted = type.properties().get(property);
        boolean texts = ValueCheck.isText(wanted)
                && comparison.right().stream().allMatch(value -> value.is(Operand.Kind.VARIABLE));
        if (ORDER.contains(comparison.operator()) && !ValueCheck.isNumber(wanted) && !texts) {
            file.remarks().add(RuleFault.WRONG_TYPE, rule.name(), comparison.at(), "'" + comparison.operator()
                    + "' compares numbers, and '" + property + "' is " + ValueCheck.words(wanted), "write == or !=");
            return;
        }
        if (!comparison.operator().matches("==|!=|<=?|>=?|(not )?in")) {
            return;
        }
        for (Operand value : comparison.right()) {
            boolean other = value.is(Operand.Kind.NAME) && value.words().size() == 1
                    && (type.properties().containsKey(value.text()) || isBound(rule, value.text()));
            if (!other && !value.is(Operand.Kind.NOTHING)) {
                values.look(new ValueCheck.Wanted(file, rule, property, wanted, RuleFault.WRONG_TYPE), value);
            }
        }
    }

    private static boolean isBound(Rule rule, String name) {
        return VariableScope.of(rule).bound().stream().anyMatch(bound -> bound.name().text().equals(name));
    }
}
