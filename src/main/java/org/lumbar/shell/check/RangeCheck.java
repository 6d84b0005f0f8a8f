package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Whether the constraints of each pattern leave something to choose from, and each of them matters. */
final class RangeCheck implements Check {

    private final Vocabulary vocabulary;
    private final Samples samples;
    private final Implication implication;

    RangeCheck(Vocabulary vocabulary, Samples samples, Implication implication) {
        this.vocabulary = vocabulary;
        this.samples = samples;
        this.implication = implication;
    }

    @Override
    public void look(Drl file, Rule rule) {
        for (Patterns.Placed placed : Patterns.of(rule)) {
            vocabulary.concept(placed.pattern().type().text())
                    .ifPresent(type -> pattern(file, rule, type, placed.pattern()));
        }
        conditions(file, rule);
    }

    private void pattern(Drl file, Rule rule, Concept type, Condition.Matched pattern) {
        Map<String, List<Constraint>> byProperty = new LinkedHashMap<>();
        for (Constraint constraint : Patterns.constraints(pattern)) {
            samples.property(type, constraint)
                    .ifPresent(property -> byProperty.computeIfAbsent(property, any -> new ArrayList<>())
                            .add(constraint));
        }
        byProperty.forEach((property, constraints) -> property(file, rule, type, property, constraints));
    }

    private void property(Drl file, Rule rule, Concept type, String property, List<Constraint> constraints) {
        List<String> all = samples.of(type, property, constraints);
        List<String> left = all;
        for (int i = 0; i < constraints.size() && !left.isEmpty(); i++) {
            Constraint constraint = constraints.get(i);
            List<String> before = left;
            left = before.stream().filter(value -> Samples.holds(constraint, value)).toList();
            boolean twice = constraints.subList(0, i).stream()
                    .anyMatch(earlier -> FileWords.of(file, earlier.at()).equals(FileWords.of(file, constraint.at())));
            if (left.isEmpty()) {
                cannotHold(file, rule, type, property, constraint, before.equals(all));
            } else if (twice) {
                file.remarks().add(RuleFault.SAID_TWICE, rule.name(), constraint.at(), "this is written twice",
                        "leave it out");
            } else if (left.equals(before)) {
                file.remarks().add(RuleFault.ALWAYS_HOLDS, rule.name(), constraint.at(), before.equals(all)
                        ? "this holds for every " + type.name() : "this always holds if what precedes it holds",
                        "leave it out, or correct the value");
            }
        }
    }

    private static void cannotHold(Drl file, Rule rule, Concept type, String property, Constraint constraint,
            boolean alone) {
        file.remarks().add(RuleFault.CANNOT_HOLD, rule.name(), constraint.at(), alone
                ? "this holds for no " + type.name() : "this and what precedes it cannot both hold",
                "check the values of '" + property + "'; as it is, "
                        + "no answer or finding can meet this condition");
    }

    private void conditions(Drl file, Rule rule) {
        List<Condition> conditions = rule.conditions();
        for (int i = 1; i < conditions.size(); i++) {
            Condition later = conditions.get(i);
            for (Condition earlier : conditions.subList(0, i)) {
                if (FileWords.of(file, earlier.at()).equals(FileWords.of(file, later.at()))) {
                    file.remarks().add(RuleFault.SAID_TWICE, rule.name(), later.at(),
                            "this condition is written twice", "leave it out");
                    break;
                } else if (implication.excludes(earlier, later)) {
                    file.remarks().add(RuleFault.CANNOT_HOLD, rule.name(), later.at(),
                            "this and the condition on line " + file.line(earlier.at()) + " cannot both hold",
                            "remove one of them, or correct it; as it is, this rule never fires");
                    break;
                }
            }
        }
    }
}
