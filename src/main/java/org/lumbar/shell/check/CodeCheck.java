package org.lumbar.shell.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Fault;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.Span;

/** Whether the codes in a rule are among those for which there are words. */
final class CodeCheck implements Check {

    private final Vocabulary vocabulary;
    private final Codes codes;

    CodeCheck(Vocabulary vocabulary, Codes codes) {
        this.vocabulary = vocabulary;
        this.codes = codes;
    }

    @Override
    public void look(Drl file, Rule rule) {
        for (Patterns.Placed placed : Patterns.of(rule)) {
            vocabulary.type(placed.pattern().type().text()).filter(type -> codes.hasType(type.name()))
                    .ifPresent(type -> placed.pattern().constraints().stream().flatMap(Patterns::comparisons)
                            .forEach(comparison -> comparison(file, rule, type, comparison)));
        }
        rule.conclusion().ifPresent(conclusion -> vocabulary.type(conclusion.type().text())
                .filter(type -> type.kind() != KnownType.Kind.ANSWER)
                .ifPresent(type -> conclusion(file, rule, type, conclusion)));
    }

    private void comparison(Drl file, Rule rule, KnownType type, Constraint.Comparison comparison) {
        String property = comparison.left().text();
        if (!"String".equals(type.properties().get(property)) || !comparison.operator().matches("==|!=|(not )?in")) {
            return;
        }
        Set<String> known = property.equals(type.codeProperty()) ? codes.of(type.name())
                : codes.details(type.name(), "");
        for (Operand value : comparison.right()) {
            if (value.is(Operand.Kind.TEXT) && !known.contains(value.text())) {
                unknown(file, rule, type, value, known);
            }
        }
    }

    private static void unknown(Drl file, Rule rule, KnownType type, Operand value, Set<String> known) {
        String question = Nearest.question(value.text(), known);
        file.remarks().add(Fault.UNKNOWN_CODE, rule.name(), value.at(),
                type.name() + " has no code " + Quoted.of(value.text()),
                question.isEmpty() ? "add it to " + Codes.FILE + ", with what is said of it" : question);
    }

    private void conclusion(Drl file, Rule rule, KnownType type, Rule.Conclusion conclusion) {
        if (!codes.hasType(type.name())) {
            if (type.kind() == KnownType.Kind.DECLARED) {
                // shown with its name and properties, as long as nobody writes a sentence for it
                return;
            }
            file.remarks().add(Fault.UNKNOWN_CODE, rule.name(), conclusion.type().at(),
                    "nothing is said of a " + type.name(), "add it to " + Codes.FILE + ", with what is said of it");
            return;
        }
        List<Operand> arguments = conclusion.arguments();
        Optional<List<String>> properties = type.constructors().stream()
                .filter(way -> way.size() == arguments.size()).findFirst();
        if (properties.isEmpty()) {
            return;
        }
        int index = properties.get().indexOf(type.codeProperty());
        if (index >= 0 && !arguments.get(index).is(Operand.Kind.TEXT)) {
            return;
        }
        String code = index < 0 ? type.name() : arguments.get(index).text();
        if (index >= 0 && !codes.of(type.name()).contains(code)) {
            unknown(file, rule, type, arguments.get(index), codes.of(type.name()));
        } else {
            details(file, rule, type, conclusion, code);
        }
    }

    private void details(Drl file, Rule rule, KnownType type, Rule.Conclusion conclusion, String code) {
        Set<String> values = new HashSet<>();
        for (Operand argument : conclusion.arguments()) {
            if (argument.is(Operand.Kind.VARIABLE)) {
                return;
            }
            values.add(argument.words().isEmpty() || argument.is(Operand.Kind.TEXT) ? argument.text()
                    : argument.words().get(argument.words().size() - 1).text());
        }
        if (codes.says(type.name(), code, values)) {
            return;
        }
        Set<String> known = codes.details(type.name(), code);
        Optional<Operand> text = conclusion.arguments().stream().skip(1)
                .filter(argument -> argument.is(Operand.Kind.TEXT) && !known.contains(argument.text())).findFirst();
        if (text.isPresent()) {
            unknown(file, rule, type, text.get(), known);
            return;
        }
        boolean misspelt = conclusion.arguments().stream().anyMatch(argument -> argument.is(Operand.Kind.NAME)
                && !isConstant(argument));
        if (!misspelt) {
            Span at = conclusion.at();
            file.remarks().add(Fault.UNKNOWN_CODE, rule.name(), at, "nothing is said of this " + type.name(),
                    "add it to " + Codes.FILE + "; there are words for " + code + " with " + String.join(", ", known));
        }
    }

    private boolean isConstant(Operand argument) {
        return argument.words().size() == 2 && vocabulary.constants(argument.words().get(0).text())
                .filter(known -> known.names().contains(argument.words().get(1).text())).isPresent();
    }
}
