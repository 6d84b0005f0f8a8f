package org.lumbar.shell.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Codes;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** Whether there is wording for the codes in a rule. */
final class CodeCheck implements Check {

    private final Vocabulary vocabulary;

    CodeCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void look(Drl file, Rule rule) {
        for (Patterns.Placed placed : Patterns.of(rule)) {
            vocabulary.concepts().of(placed.pattern().type().text())
                    .filter(type -> vocabulary.type(type.name()).isPresent() || type.role() == Concept.Role.ANSWER)
                    .ifPresent(type -> placed.pattern().constraints().stream().flatMap(Patterns::comparisons)
                            .forEach(comparison -> comparison(file, rule, type, comparison)));
        }
        rule.conclusion().ifPresent(conclusion -> vocabulary.concepts().of(conclusion.type().text())
                .filter(type -> type.role() != Concept.Role.ANSWER)
                .ifPresent(type -> conclusion(file, rule, type, conclusion)));
    }

    private void comparison(Drl file, Rule rule, Concept type, Constraint.Comparison comparison) {
        String property = comparison.left().text();
        if (!"String".equals(type.properties().get(property)) || !comparison.operator().matches("==|!=|(not )?in")) {
            return;
        }
        if (type.role() == Concept.Role.ANSWER) {
            words(file, rule, type, comparison);
            return;
        }
        Set<String> known = property.equals(type.codeProperty()) ? codes(type).plain()
                : codes(type).details("");
        for (Operand value : comparison.right()) {
            if (value.is(Operand.Kind.TEXT) && !known.contains(value.text())) {
                unknown(file, rule, type, value, known);
            }
        }
    }

    private void words(Drl file, Rule rule, Concept type, Constraint.Comparison comparison) {
        List<String> words = vocabulary.questionsOf(type.name()).stream().flatMap(question -> question.words().stream())
                .toList();
        comparison.right().stream().filter(value -> value.is(Operand.Kind.TEXT) && !words.contains(value.text()))
                .forEach(value -> file.remarks().add(RuleFault.UNKNOWN_VALUE, rule.name(), value.at(),
                        Quoted.of(value.text()) + " is not an answer to " + type.key(),
                        Nearest.to(value.text(), words).map(near -> "did you mean '" + near + "'?")
                                .orElse("the answers are " + String.join(", ", words))));
    }

    private static void unknown(Drl file, Rule rule, Concept type, Operand value, Set<String> known) {
        String question = Nearest.question(value.text(), known);
        file.remarks().add(RuleFault.UNKNOWN_CODE, rule.name(), value.at(),
                type.name() + " has no code " + Quoted.of(value.text()),
                question.isEmpty() ? "add it to " + Wording.FILE + ", under says: of " + type.name() + ", with its sentence" : question);
    }

    private void conclusion(Drl file, Rule rule, Concept type, Rule.Conclusion conclusion) {
        if (vocabulary.type(type.name()).isEmpty()) {
            if (type.role() == Concept.Role.DECLARED) {
                // shown with its name and properties until somebody writes a sentence for it
                return;
            }
            file.remarks().add(RuleFault.UNKNOWN_CODE, rule.name(), conclusion.type().at(),
                    type.name() + " has no sentences", "add it to " + Wording.FILE + ", with its sentences");
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
        if (index >= 0 && !codes(type).plain().contains(code)) {
            unknown(file, rule, type, arguments.get(index), codes(type).plain());
        } else {
            details(file, rule, type, conclusion, code);
        }
    }

    private void details(Drl file, Rule rule, Concept type, Rule.Conclusion conclusion, String code) {
        Set<String> values = new HashSet<>();
        for (Operand argument : conclusion.arguments()) {
            if (argument.is(Operand.Kind.VARIABLE)) {
                return;
            }
            values.add(argument.words().isEmpty() || argument.is(Operand.Kind.TEXT) ? argument.text()
                    : argument.words().get(argument.words().size() - 1).text());
        }
        if (codes(type).says(code, values)) {
            return;
        }
        Set<String> known = codes(type).details(code);
        Optional<Operand> text = conclusion.arguments().stream().skip(1)
                .filter(argument -> argument.is(Operand.Kind.TEXT) && !known.contains(argument.text())).findFirst();
        if (text.isPresent()) {
            unknown(file, rule, type, text.get(), known);
            return;
        }
        boolean misspelt = conclusion.arguments().stream().anyMatch(argument -> argument.is(Operand.Kind.NAME)
                && !isConstant(argument));
        if (!misspelt) {
            TextSpan at = conclusion.at();
            file.remarks().add(RuleFault.UNKNOWN_CODE, rule.name(), at, "this " + type.name() + " has no sentence",
                    "add it to " + Wording.FILE + "; there are sentences for " + code + " with " + String.join(", ", known));
        }
    }

    private Codes codes(Concept type) {
        return vocabulary.codes(type.name());
    }

    private boolean isConstant(Operand argument) {
        return argument.words().size() == 2 && vocabulary.concepts().constants(argument.words().get(0).text())
                .filter(known -> known.names().contains(argument.words().get(1).text())).isPresent();
    }
}
