package org.lumbar.shell.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.api.ConditionText;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.TextSpan;

/** A condition with its text; nested groups that only join conditions are flattened. */
record ConditionTree(Condition condition, ConditionText text, List<ConditionTree> parts) {

    static List<ConditionTree> all(Drl file, List<Condition> conditions) {
        return conditions.stream().flatMap(ConditionTree::flattened).map(condition -> of(file, condition)).toList();
    }

    private static Stream<Condition> flattened(Condition condition) {
        return condition instanceof Condition.Grouped group && (group.all() || group.parts().size() == 1)
                ? group.parts().stream().flatMap(ConditionTree::flattened) : Stream.of(condition);
    }

    private static ConditionTree of(Drl file, Condition condition) {
        if (condition instanceof Condition.Matched pattern) {
            return tree(file, pattern, pattern.plain() ? Kind.PATTERN : Kind.OTHER, pattern.type().text(),
                    constraints(file, pattern), List.of());
        }
        if (condition instanceof Condition.Prefixed prefixed) {
            return tree(file, prefixed, prefixed.word().equals("not") ? Kind.NOT
                    : prefixed.word().equals("exists") ? Kind.EXISTS : Kind.OTHER, "", List.of(),
                    all(file, prefixed.parts()));
        }
        if (condition instanceof Condition.Grouped group) {
            return group.all() ? tree(file, group, Kind.AND, "", List.of(), all(file, group.parts()))
                    : tree(file, group, Kind.OR, "", List.of(),
                            group.parts().stream().map(branch -> branch(file, branch)).toList());
        }
        return tree(file, condition, Kind.OTHER, "", List.of(), List.of());
    }

    private static ConditionTree branch(Drl file, Condition branch) {
        List<Condition> flat = flattened(branch).toList();
        return of(file, flat.size() == 1 ? flat.get(0) : branch);
    }

    private static ConditionTree tree(Drl file, Condition condition, Kind kind, String type, List<String> constraints,
            List<ConditionTree> parts) {
        String words = words(file, condition.at());
        return new ConditionTree(condition, new ConditionText(kind, file.line(condition.at()),
                condition instanceof Condition.Grouped ? bare(words) : words, type,
                constraints, parts.stream().map(ConditionTree::text).toList()), parts);
    }

    private static List<String> constraints(Drl file, Condition.Matched pattern) {
        return pattern.constraints().stream().filter(constraint -> !(constraint instanceof Constraint.Binding))
                .map(constraint -> words(file, bare(constraint))).toList();
    }

    /** The span of a constraint without the variable bound in it. */
    private static TextSpan bare(Constraint constraint) {
        return constraint instanceof Constraint.Joined joined
                && joined.parts().get(0) instanceof Constraint.Binding binding
                        ? binding.property().at().to(constraint.at()) : constraint.at();
    }

    /** A group without the parentheses around it. */
    private static String bare(String group) {
        int open = 0;
        for (int i = 0; i < group.length(); i++) {
            open += group.charAt(i) == '(' ? 1 : group.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i == group.length() - 1 ? group.substring(1, i).strip() : group;
            }
        }
        return group;
    }

    static String words(Drl file, TextSpan at) {
        return file.content().substring(at.start(), at.end()).replaceAll("\\s+", " ").strip();
    }

    /** The variables that later conditions can use. */
    Set<String> binds() {
        Set<String> names = new LinkedHashSet<>();
        if (condition instanceof Condition.Matched pattern) {
            pattern.variable().ifPresent(variable -> names.add(variable.text()));
            constraints(pattern.constraints()).forEach(constraint -> {
                if (constraint instanceof Constraint.Binding binding) {
                    names.add(binding.variable().text());
                }
            });
        } else if (condition instanceof Condition.Grouped) {
            parts.forEach(part -> names.addAll(part.binds()));
        }
        return names;
    }

    /** The variables that its constraints use. */
    Set<String> uses() {
        Set<String> names = new LinkedHashSet<>();
        if (condition instanceof Condition.Matched pattern) {
            operands(pattern.constraints())
                    .filter(operand -> operand.is(Operand.Kind.VARIABLE)).forEach(operand -> names.add(operand.text()));
        }
        parts.forEach(part -> names.addAll(part.uses()));
        return names;
    }

    /** All constraints, with joined ones split into their parts. */
    static Stream<Constraint> constraints(List<Constraint> constraints) {
        return constraints.stream().flatMap(one -> one instanceof Constraint.Joined joined
                ? constraints(joined.parts()) : Stream.of(one));
    }

    /** The operands of all comparisons. */
    static Stream<Operand> operands(List<Constraint> constraints) {
        return constraints(constraints).flatMap(constraint -> constraint instanceof Constraint.Comparison comparison
                ? Stream.concat(Stream.of(comparison.left()), comparison.right().stream()) : Stream.empty());
    }

    Stream<ConditionTree> deep() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(ConditionTree::deep));
    }
}
