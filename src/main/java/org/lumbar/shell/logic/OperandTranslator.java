package org.lumbar.shell.logic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Token;

/** Reads one side of a comparison, or an argument, where the facts and variables in sight are known. */
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
            case OTHER -> throw rule.outside(operand.at(), "'" + operand.text() + "' is not analysed");
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
                    (ignored, bindings) -> shape.values(bindings.get(words.get(0)))[index]);
        }
        return Typed.constant(rule.constant(operand)
                .orElseThrow(() -> rule.outside(operand.at(), "'" + operand.text() + "' is not known here")));
    }
}
