package org.lumbar.shell.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.drl.VariableScope;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Concepts;

/** Whether a rule concludes a finding, with values that it takes. */
final class ConclusionCheck implements Check {

    private final Concepts concepts;
    private final ImportCheck imports;
    private final ValueCheck values;

    ConclusionCheck(Concepts concepts, ImportCheck imports, ValueCheck values) {
        this.concepts = concepts;
        this.imports = imports;
        this.values = values;
    }

    @Override
    public void look(Drl file, Rule rule) {
        rule.conclusion().ifPresent(conclusion -> {
            Token name = conclusion.type();
            Optional<Concept> type = concepts.of(name.text());
            if (type.isEmpty()) {
                PatternCheck.unknownType(file, rule, name, concepts);
            } else if (type.get().role() == Concept.Role.ANSWER) {
                file.remarks().add(RuleFault.CONSEQUENCE, rule.name(), name.at(),
                        name.text() + " is an answer, which only people can give", "conclude a finding");
            } else {
                imports.used(file, rule, name, type.get().packageName());
                arguments(file, rule, type.get(), conclusion);
            }
        });
    }

    private void arguments(Drl file, Rule rule, Concept type, Rule.Conclusion conclusion) {
        List<Operand> arguments = conclusion.arguments();
        Optional<List<String>> constructor = type.constructors().stream()
                .filter(properties -> properties.size() == arguments.size()).findFirst();
        if (constructor.isEmpty()) {
            file.remarks().add(RuleFault.ARGUMENT_COUNT, rule.name(), conclusion.at(), type.name() + " takes " + ways(type)
                    + ", but " + arguments.size() + (arguments.size() == 1 ? " is" : " are") + " given", written(type));
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            argument(file, rule, type, constructor.get().get(i), arguments.get(i));
        }
    }

    private static String ways(Concept type) {
        String counts = type.constructors().stream().map(way -> String.valueOf(way.size()))
                .collect(Collectors.joining(" or "));
        return counts.equals("0") ? "no values" : counts + (counts.equals("1") ? " value" : " values");
    }

    private static String written(Concept type) {
        return type.constructors().stream()
                .map(way -> "new " + type.name() + "(" + String.join(", ", way) + ")")
                .collect(Collectors.joining(" or ", "write ", ""));
    }

    private void argument(Drl file, Rule rule, Concept type, String property, Operand value) {
        String wanted = type.properties().get(property);
        if (value.is(Operand.Kind.OTHER) && value.text().contains("(") || value.is(Operand.Kind.NOTHING)) {
            file.remarks().add(RuleFault.CONSEQUENCE, rule.name(), value.at(), Quoted.of(value.text())
                    + " would have to be computed first", "give a value, or a variable that a condition binds");
        } else if (VariableScope.of(rule).bound().stream().noneMatch(one -> one.name().text().equals(value.text()))) {
            values.look(new ValueCheck.Wanted(file, rule, property, wanted, RuleFault.ARGUMENT_TYPE), value);
        }
    }
}
