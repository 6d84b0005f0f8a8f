package org.lumbar.shell.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Which findings lead to which, as far as the constants in conclusions and conditions show. */
public final class Leads {

    private Leads() {
    }

    /** A step from one finding to another. */
    public record Lead(String from, String to, boolean absent) {
    }

    /** {@return all steps, in the order of the rules; each once, however many rules take it} */
    public static Set<Lead> of(List<Drl> files, Vocabulary vocabulary) {
        List<Rule> rules = files.stream().flatMap(file -> file.rules().stream())
                .filter(rule -> rule.conclusion().isPresent()).toList();
        Set<Lead> leads = new LinkedHashSet<>();
        for (Rule to : rules) {
            for (Patterns.Placed placed : Patterns.of(to)) {
                rules.stream().map(from -> from.conclusion().orElseThrow())
                        .filter(from -> meets(from, placed.pattern(), vocabulary)).forEach(from ->
                                leads.add(new Lead(name(from), name(to.conclusion().orElseThrow()), placed.absent())));
            }
        }
        return leads;
    }

    private static boolean meets(Rule.Conclusion from, Condition.Matched pattern, Vocabulary vocabulary) {
        return from.type().text().equals(pattern.type().text()) && pattern.constraints().stream().allMatch(constraint ->
                !(constraint instanceof Constraint.Comparison comparison) || meets(from, comparison, vocabulary));
    }

    private static boolean meets(Rule.Conclusion from, Constraint.Comparison comparison, Vocabulary vocabulary) {
        Optional<String> value = vocabulary.concepts().of(from.type().text()).stream().flatMap(type -> type.constructors().stream())
                .filter(way -> way.size() == from.arguments().size() && way.contains(comparison.left().text())).findFirst()
                .map(way -> from.arguments().get(way.indexOf(comparison.left().text()))).flatMap(Leads::constant);
        List<Optional<String>> wanted = comparison.right().stream().map(Leads::constant).toList();
        if (value.isEmpty() || wanted.contains(Optional.<String>empty())) {
            return true;
        }
        return switch (comparison.operator()) {
            case "==", "in" -> wanted.contains(value);
            case "!=", "not in" -> !wanted.contains(value);
            default -> true;
        };
    }

    private static Optional<String> constant(Operand operand) {
        return switch (operand.kind()) {
            case TEXT, NUMBER, TRUTH -> Optional.of(operand.text());
            case NAME -> operand.words().size() > 1 ? Optional.of(operand.words().get(operand.words().size() - 1).text())
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String name(Rule.Conclusion conclusion) {
        return conclusion.arguments().stream().findFirst().filter(argument -> argument.is(Operand.Kind.TEXT))
                .map(argument -> conclusion.type().text() + " " + argument.text()).orElse(conclusion.type().text());
    }
}
