package org.lumbar.shell.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lumbar.api.RuleText;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;

/** A rule ready to be evaluated. */
record RuleTree(RuleText text, BoundRule bound, List<ConditionTree> conditions, List<List<Integer>> needs,
        RuleParts parts, Optional<String> notOffered) {

    static RuleTree of(RuleText text, Drl file, Rule rule, TypeResolver names) {
        BoundRule bound = Binder.bind(rule, names);
        List<ConditionTree> conditions = ConditionTree.all(file, rule.conditions());
        RuleParts parts = new RuleParts(rule.name(), conditions.stream().map(ConditionTree::text).toList(),
                rule.conclusion().map(conclusion -> conclusion(conclusion, names)).stream().toList());
        return new RuleTree(text, bound, conditions, needs(conditions), parts, notOffered(text, file, bound));
    }

    private static Optional<String> notOffered(RuleText text, Drl file, BoundRule bound) {
        Stream<String> unread = file.remarks().list().stream()
                .filter(remark -> remark.rule().equals(bound.rule().name()) && remark.isError())
                .map(remark -> text.file() + ":" + remark.problem().position().line() + " cannot be read: "
                        + remark.problem().message());
        Stream<String> outside = bound.outside().stream().map(one -> text.file() + ":" + file.line(one.at()) + " has "
                + one.what() + ", which is outside the rule language");
        return Stream.concat(unread, outside).findFirst();
    }

    private static List<List<Integer>> needs(List<ConditionTree> conditions) {
        List<List<Integer>> needs = new ArrayList<>();
        for (int index = 0; index < conditions.size(); index++) {
            TreeSet<Integer> needed = new TreeSet<>();
            for (int before = index - 1; before >= 0; before--) {
                ConditionTree binding = conditions.get(before);
                if (Stream.concat(Stream.of(index), needed.stream()).anyMatch(user -> conditions.get(user).uses().stream()
                        .anyMatch(binding.binds()::contains))) {
                    needed.add(before);
                }
            }
            needs.add(List.copyOf(needed));
        }
        return needs;
    }

    private static RuleParts.Conclusion conclusion(Rule.Conclusion conclusion, TypeResolver names) {
        List<String> properties = names.type(conclusion.type().text())
                .map(type -> List.copyOf(type.properties().keySet())).orElse(List.of());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < conclusion.arguments().size(); i++) {
            values.put(i < properties.size() ? properties.get(i) : String.valueOf(i),
                    written(conclusion.arguments().get(i)));
        }
        return new RuleParts.Conclusion(conclusion.type().text(), values);
    }

    private static String written(Operand argument) {
        return argument.is(Operand.Kind.NAME) ? argument.text().substring(argument.text().lastIndexOf('.') + 1)
                : argument.text();
    }
}
