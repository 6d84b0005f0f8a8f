package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.drl.Token;

/** Generates the mutants of rules. Not thread-safe. */
final class MutantGenerator {

    private final TypeScope types;
    private final Map<String, TreeSet<String>> codes = new HashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();
    private Drl drl;
    private Rule rule;

    MutantGenerator(TypeScope types, Collection<Drl> drls) {
        this.types = types;
        drls.stream().flatMap(one -> one.rules().stream()).flatMap(one -> one.conclusion().stream())
                .forEach(conclusion -> conclusion.arguments().stream().filter(one -> one.is(Operand.Kind.TEXT))
                        .forEach(one -> codes.computeIfAbsent(conclusion.type().text(), key -> new TreeSet<>()).add(one.text())));
    }

    List<Mutant> of(Drl file) {
        drl = file;
        mutants.clear();
        for (Rule one : file.rules()) {
            rule = one;
            add(Mutant.Kind.RULE_REMOVED, one.whole(), "");
            one.conditions().forEach(condition -> top(condition));
            one.conclusion().ifPresent(conclusion -> conclusion.arguments().forEach(this::argument));
        }
        return List.copyOf(mutants);
    }

    private void add(Mutant.Kind kind, TextSpan at, String replacement) {
        mutants.add(new Mutant(drl.path(), rule.name(), kind, at, replacement));
    }

    private void top(Condition condition) {
        if (!VariableUse.isNeeded(rule, condition)) {
            add(Mutant.Kind.CONDITION_DROPPED, condition.at(), "");
            add(Mutant.Kind.CONDITION_NEGATED, condition.at(), negated(condition));
        }
        within(condition);
    }

    private String negated(Condition condition) {
        boolean isNot = condition instanceof Condition.Prefixed prefixed && prefixed.word().equals("not");
        if (condition instanceof Condition.Prefixed prefixed && !prefixed.parts().isEmpty()) {
            return (isNot ? "exists " : "not ") + text(prefixed.parts().get(0).at());
        }
        return "not " + text(condition.at());
    }

    private void within(Condition condition) {
        VariableUse.parts(condition).forEach(this::within);
        if (condition instanceof Condition.Grouped grouped && grouped.parts().size() > 1) {
            for (Condition part : grouped.parts()) {
                if (isBound(grouped, part)) {
                    continue;
                }
                add(Mutant.Kind.CONDITION_DROPPED, grouped.at(), part.at(), "(" + grouped.parts().stream().filter(one -> one != part)
                        .map(one -> text(one.at())).collect(Collectors.joining(grouped.all() ? " and " : " or ")) + ")");
            }
        } else if (condition instanceof Condition.Matched matched) {
            for (Constraint constraint : matched.constraints()) {
                if (!(constraint instanceof Constraint.Binding)) {
                    dropped(matched, constraint);
                    exchanged(matched, constraint);
                }
            }
        }
    }

    /** Whether another part uses what a part binds. */
    private static boolean isBound(Condition.Grouped grouped, Condition part) {
        Set<String> bound = VariableUse.of(part).bound();
        return grouped.all() && grouped.parts().stream().filter(other -> other != part)
                .anyMatch(other -> VariableUse.of(other).used().stream().anyMatch(bound::contains));
    }

    private void add(Mutant.Kind kind, TextSpan at, TextSpan dropped, String replacement) {
        mutants.add(new Mutant(drl.path(), rule.name(), kind, at, replacement, dropped));
    }

    private void dropped(Condition.Matched matched, Constraint dropped) {
        if (dropped instanceof Constraint.Comparison) {
            String variable = matched.variable().map(token -> token.text() + " : ").orElse("");
            add(Mutant.Kind.CONSTRAINT_DROPPED, matched.at(), dropped.at(), variable + matched.type().text() + matched.constraints().stream()
                    .filter(one -> one != dropped).map(one -> text(one.at())).collect(Collectors.joining(", ", "(", ")")));
        }
    }

    private void exchanged(Condition.Matched matched, Constraint constraint) {
        if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(part -> exchanged(matched, part));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            for (Operand right : comparison.right()) {
                if (right.is(Operand.Kind.NUMBER) && right.text().matches("-?[0-9]{1,9}")) {
                    int number = Integer.parseInt(right.text());
                    add(Mutant.Kind.THRESHOLD_MOVED, right.at(), "" + (number - 1));
                    add(Mutant.Kind.THRESHOLD_MOVED, right.at(), "" + (number + 1));
                }
                Optional<String> other = right.is(Operand.Kind.TEXT) ? code(matched.type().text(), right.text()) : constant(right);
                other.ifPresent(text -> add(Mutant.Kind.CONSTANT_EXCHANGED, right.at(), text));
            }
        }
    }

    private Optional<String> code(String type, String code) {
        TreeSet<String> all = codes.getOrDefault(type, new TreeSet<>());
        return Stream.of(Optional.ofNullable(all.higher(code)), all.stream().findFirst()).flatMap(Optional::stream)
                .filter(other -> !other.equals(code)).findFirst().map(other -> '"' + other + '"');
    }

    private Optional<String> constant(Operand operand) {
        Object constant = operand.is(Operand.Kind.TRUTH) ? Boolean.valueOf(operand.text())
                : operand.is(Operand.Kind.NAME) ? types.constant(operand.words().stream().map(Token::text).toList())
                        .orElse(null) : null;
        if (constant instanceof Boolean truth) {
            return Optional.of(String.valueOf(!truth));
        } else if (constant instanceof Enum<?> one && one.getDeclaringClass().getEnumConstants().length > 1) {
            Object[] all = one.getDeclaringClass().getEnumConstants();
            String name = ((Enum<?>) all[(one.ordinal() + 1) % all.length]).name();
            return Optional.of(operand.text().substring(0, operand.text().lastIndexOf('.') + 1) + name);
        }
        return Optional.empty();
    }

    private void argument(Operand argument) {
        constant(argument).ifPresent(other -> add(Mutant.Kind.CONCLUSION_CHANGED, argument.at(), other));
    }

    private String text(TextSpan at) {
        return drl.content().substring(at.start(), at.end());
    }
}
