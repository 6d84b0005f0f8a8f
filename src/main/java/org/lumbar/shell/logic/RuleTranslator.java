package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.drl.Token;

/** Translates one rule for matching; what cannot be read in a condition is left open, with the reason. */
final class RuleTranslator {

    private final TypeScope types;
    private final Map<Origin, InputQuestion> counts;
    private final Drl drl;
    private final Rule rule;
    private final Usage usage = new Usage();
    private final Set<String> used = new HashSet<>();

    /** @param counts the questions that are answered with a number, by the property that has it */
    RuleTranslator(TypeScope types, Map<Origin, InputQuestion> counts, Drl drl, Rule rule) {
        this.types = types;
        this.counts = counts;
        this.drl = drl;
        this.rule = rule;
    }

    /** @throws UnsupportedRuleException if the conclusion of the rule cannot be read */
    LogicRule translate() throws UnsupportedRuleException {
        Map<String, Typed> scope = new LinkedHashMap<>();
        List<Clause> clauses = clauses(rule.conditions(), scope);
        Rule.Conclusion conclusion = rule.conclusion()
                .orElseThrow(() -> outside(rule.nameAt(), "what this rule concludes could not be read"));
        FactShape type = types.shape(conclusion.type().text()).orElseThrow(
                () -> outside(conclusion.type().at(), "'" + conclusion.type().text() + "' is not a known type"));
        List<Typed> arguments = new ArrayList<>();
        for (Operand argument : conclusion.arguments()) {
            Typed typed = new OperandTranslator(this, Optional.empty(), scope).read(argument);
            if (typed.constant()) {
                usage.given.add(new Usage.Given(type.name(), typed.value()));
            } else if (typed.origin().isPresent()) {
                usage.carries.add(new Usage.Carry(typed.origin().get(), type.name(), limitation(argument.at(),
                        "this takes a number or text of an answer on into a conclusion")));
            } else {
                throw outside(argument.at(), "a whole fact cannot be part of a conclusion");
            }
            arguments.add(typed);
        }
        return new LogicRule(drl, rule, clauses, type, arguments, usage, used);
    }

    private List<Clause> clauses(List<Condition> conditions, Map<String, Typed> scope) {
        List<Clause> clauses = new ArrayList<>();
        conditions.forEach(condition -> clauses.add(clause(condition, scope)));
        return clauses;
    }

    private Clause clause(Condition condition, Map<String, Typed> scope) {
        if (condition instanceof Condition.Matched matched) {
            return matched(matched, scope);
        } else if (condition instanceof Condition.Grouped grouped && isMixed(grouped)) {
            return new Clause.Unknown(limitation(grouped.at(), "'and' and 'or' are mixed without parentheses"));
        } else if (condition instanceof Condition.Grouped grouped) {
            return grouped.all() ? new Clause.All(clauses(grouped.parts(), scope)) : any(grouped, scope);
        } else if (condition instanceof Condition.Prefixed prefixed && !prefixed.word().equals("forall")) {
            List<Clause> parts = clauses(prefixed.parts(), new LinkedHashMap<>(scope));
            return prefixed.word().equals("not") ? new Clause.Absent(parts) : new Clause.Present(parts);
        }
        String word = condition instanceof Condition.Prefixed prefixed ? prefixed.word()
                : ((Condition.Opaque) condition).tokens().stream().map(Token::text).findFirst().orElse("this");
        return new Clause.Unknown(limitation(condition.at(), "'" + word + "' is not analysed"));
    }

    /** The tree keeps one connective for all parts, so it does not say how mixed ones are grouped. */
    private boolean isMixed(Condition.Grouped grouped) {
        Set<Boolean> connectives = new HashSet<>();
        for (int i = 1; i < grouped.parts().size(); i++) {
            String between = drl.content().substring(grouped.parts().get(i - 1).at().end(), grouped.parts().get(i).at().start());
            if (!between.isBlank()) {
                connectives.add(between.contains("or") || between.contains("||"));
            }
        }
        return connectives.size() > 1;
    }

    private Clause any(Condition.Grouped grouped, Map<String, Typed> scope) {
        List<Clause> parts = new ArrayList<>();
        Map<String, Typed> common = new LinkedHashMap<>();
        for (Condition part : grouped.parts()) {
            Map<String, Typed> inner = new LinkedHashMap<>(scope);
            parts.add(clause(part, inner));
            if (parts.size() == 1) {
                common.putAll(inner);
            }
            common.keySet().retainAll(inner.keySet());
        }
        scope.putAll(common);
        return new Clause.Any(parts);
    }

    private Clause matched(Condition.Matched matched, Map<String, Typed> scope) {
        Optional<FactShape> shape = types.shape(matched.type().text());
        if (shape.isEmpty() || !matched.plain()) {
            return new Clause.Unknown(limitation(matched.at(), shape.isEmpty()
                    ? "'" + matched.type().text() + "' is not a known type" : "'from' is not analysed"));
        }
        List<Clause.Step> steps = new ArrayList<>();
        for (Constraint constraint : matched.constraints()) {
            steps(constraint, shape.get(), scope, steps);
        }
        Optional<String> variable = matched.variable().map(Token::text);
        variable.ifPresent(name -> scope.put(name, Typed.wholeFact(shape.get(), name)));
        return new Clause.Pattern(shape.get(), steps, variable);
    }

    private void steps(Constraint constraint, FactShape shape, Map<String, Typed> scope, List<Clause.Step> steps) {
        if (constraint instanceof Constraint.Joined joined && joined.all()) {
            joined.parts().forEach(part -> steps(part, shape, scope, steps));
            return;
        }
        try {
            OperandTranslator operands = new OperandTranslator(this, Optional.of(shape), scope);
            if (constraint instanceof Constraint.Binding binding) {
                steps.add(bind(binding, operands, shape, scope));
            } else {
                steps.add(new ConstraintTranslator(this, operands, usage).step(constraint, shape));
            }
        } catch (UnsupportedRuleException outside) {
            steps.add(new Clause.Step.Unknown(outside.limitation()));
        }
    }

    private Clause.Step bind(Constraint.Binding binding, OperandTranslator operands, FactShape shape,
            Map<String, Typed> scope) throws UnsupportedRuleException {
        Typed property = operands.read(binding.property());
        String name = binding.variable().text();
        Optional<Integer> index = shape.indexOf(binding.property().text());
        if (!property.own() || index.isEmpty()) {
            throw outside(binding.at(), "only a property can be given a name");
        }
        if (scope.containsKey(name)) {
            throw outside(binding.at(), "'" + name + "' is bound twice");
        }
        scope.put(name, property.variable(name));
        return new Clause.Step.Bind(name, index.get());
    }

    Optional<Object> constant(Operand operand) {
        return types.constant(operand.words().stream().map(Token::text).toList());
    }

    Map<Origin, InputQuestion> counts() {
        return counts;
    }

    void uses(String variable) {
        used.add(variable);
    }

    Limitation limitation(TextSpan at, String message) {
        return Limitation.at(drl, rule.name(), at, message, "");
    }

    UnsupportedRuleException outside(TextSpan at, String message) {
        return new UnsupportedRuleException(limitation(at, message));
    }
}
