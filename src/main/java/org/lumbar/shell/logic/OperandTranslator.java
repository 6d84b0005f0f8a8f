package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

import org.lumbar.shell.drl.Calculation;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Token;

/** Translates one side of a comparison, or an argument, given the fact and the variables in scope. */
final class OperandTranslator {

    private final RuleTranslator rule;
    private final Optional<FactShape> fact;
    private final Map<String, Typed> scope;

    OperandTranslator(RuleTranslator rule, Optional<FactShape> fact, Map<String, Typed> scope) {
        this.rule = rule;
        this.fact = fact;
        this.scope = scope;
    }

    Typed read(Operand operand) throws UnsupportedRuleException {
        return switch (operand.kind()) {
            case TEXT -> text(operand);
            case NUMBER -> number(operand);
            case TRUTH -> Typed.constant(Boolean.valueOf(operand.text()));
            case NOTHING -> Typed.constant(null);
            case VARIABLE, NAME -> named(operand);
            case OTHER -> calculated(operand);
        };
    }

    private Typed text(Operand operand) throws UnsupportedRuleException {
        if (operand.text().contains("\\")) {
            throw rule.outside(operand.at(), "a text with '\\' is not analysed");
        }
        return Typed.constant(operand.text());
    }

    private Typed number(Operand operand) throws UnsupportedRuleException {
        String text = operand.text();
        try {
            return Typed.constant(text.matches("-?[0-9]+") ? (Object) Long.parseLong(text) : (Object) Double.parseDouble(text));
        } catch (NumberFormatException unusual) {
            throw rule.outside(operand.at(), "'" + text + "' is not a number that is analysed");
        }
    }

    private Typed calculated(Operand operand) throws UnsupportedRuleException {
        Calculation calculation = Calculation.read(operand.tokens())
                .orElseThrow(() -> rule.outside(operand.at(), "'" + operand.text() + "' is not analysed"));
        List<Typed> parts = new ArrayList<>();
        Clause.Reading reading = reading(calculation, parts);
        if (parts.stream().allMatch(part -> part.constant())) {
            return Typed.constant(reading.of(null, VariableValues.NONE));
        }
        return new Typed(int.class, Optional.empty(), Optional.empty(), false, parts.stream().anyMatch(Typed::own), reading,
                parts.stream().flatMap(part -> part.sources().stream()).distinct().toList());
    }

    private Clause.Reading reading(Calculation calculation, List<Typed> parts) throws UnsupportedRuleException {
        if (calculation instanceof Calculation.Value value) {
            Token token = value.token();
            Typed part = read(new Operand(token.kind() == Token.Kind.NUMBER ? Operand.Kind.NUMBER : Operand.Kind.NAME, List.of(token)));
            boolean whole = part.constant() ? part.value() instanceof Long : part.type() == int.class && !part.sources().isEmpty();
            if (!whole) {
                throw rule.outside(token.at(), "a calculation is analysed only with whole numbers that are asked for");
            }
            parts.add(part);
            return part.reading();
        } else if (calculation instanceof Calculation.Negated negated) {
            Clause.Reading of = reading(negated.of(), parts);
            return (fact, bindings) -> Math.negateExact(number(of, fact, bindings));
        }
        Calculation.Applied applied = (Calculation.Applied) calculation;
        Clause.Reading left = reading(applied.left(), parts);
        Clause.Reading right = reading(applied.right(), parts);
        IntBinaryOperator operator = operator(applied.sign());
        return (fact, bindings) -> operator.applyAsInt(number(left, fact, bindings), number(right, fact, bindings));
    }

    private static int number(Clause.Reading reading, Object[] fact, VariableValues bindings) {
        return Math.toIntExact(((Number) reading.of(fact, bindings)).longValue());
    }

    /** Calculates as the engine does, but fails where the engine would overflow silently. */
    private static IntBinaryOperator operator(String sign) {
        return switch (sign) {
            case "+" -> Math::addExact;
            case "-" -> Math::subtractExact;
            case "*" -> Math::multiplyExact;
            case "/" -> (left, right) -> left / right;
            default -> (left, right) -> left % right;
        };
    }

    private Typed named(Operand operand) throws UnsupportedRuleException {
        List<String> words = operand.words().stream().map(Token::text).toList();
        Optional<Integer> property = words.size() == 1 ? fact.flatMap(shape -> shape.indexOf(words.get(0))) : Optional.empty();
        if (property.isPresent()) {
            return Typed.property(fact.get(), property.get());
        }
        Typed variable = scope.get(words.get(0));
        rule.uses(words.get(0));
        if (variable != null && words.size() == 1) {
            return variable;
        }
        if (variable != null && words.size() == 2 && variable.fact().isPresent()) {
            FactShape shape = variable.fact().get();
            int index = shape.indexOf(words.get(1))
                    .orElseThrow(() -> rule.outside(operand.at(), "'" + operand.text() + "' is not known here"));
            Typed of = Typed.property(shape, index);
            return new Typed(of.type(), of.origin(), of.fact(), false, false,
                    (ignored, bindings) -> shape.values(bindings.get(words.get(0)))[index], List.of());
        }
        return Typed.constant(rule.constant(operand)
                .orElseThrow(() -> rule.outside(operand.at(), "'" + operand.text() + "' is not known here")));
    }
}
