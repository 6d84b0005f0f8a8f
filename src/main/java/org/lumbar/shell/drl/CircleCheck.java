package org.lumbar.shell.drl;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.shell.text.Quoted;

/**
 * Rejects conclusions that depend on their own absence: such rules have no answer, though the engine would give one. Only
 * constants are compared; what depends on the values of a case is left to the proofs. Gives up if too many rules could lead
 * to each other.
 */
final class CircleCheck {

    private static final int MOST_WORK = 50_000_000;

    private final RuleTypes types;
    private final Map<String, List<Needed>> needs = new HashMap<>();
    private final Map<Rule, List<Needed>> leads = new IdentityHashMap<>();
    private int work;

    /** A pattern in a rule that concludes something, and whether the rule needs it to be absent. */
    private record Needed(Drl file, Rule rule, Condition.Matched pattern, boolean absent) {
    }

    private CircleCheck(RuleTypes types) {
        this.types = types;
    }

    /** Checks files that belong together, and adds what is wrong to their remarks. */
    static void look(List<Drl> files, RuleTypes types) {
        new CircleCheck(types).look(files);
    }

    private void look(List<Drl> files) {
        List<Needed> all = new ArrayList<>();
        Map<Rule, Drl> concluding = new IdentityHashMap<>();
        files.forEach(file -> file.rules().stream().filter(rule -> rule.conclusion().isPresent()).forEach(rule -> {
            concluding.put(rule, file);
            rule.conditions().forEach(condition -> collect(file, rule, condition, all));
        }));
        all.forEach(one -> needs.computeIfAbsent(one.pattern().type().text(), type -> new ArrayList<>()).add(one));
        files.forEach(file -> file.rules().stream().filter(concluding::containsKey).forEach(rule -> leads.put(rule, leads(rule, file))));
        Set<Rule> candidates = downstreamOfCircles();
        Set<Rule> reported = Collections.newSetFromMap(new IdentityHashMap<>());
        all.stream().filter(one -> one.absent() && candidates.contains(one.rule())).filter(one -> !reported.contains(one.rule()))
                .forEach(one -> circle(one).ifPresent(circle -> {
                    reported.addAll(circle);
                    report(one, circle, concluding);
                }));
    }

    private static void collect(Drl file, Rule rule, Condition condition, List<Needed> found) {
        if (condition instanceof Condition.Matched pattern) {
            found.add(new Needed(file, rule, pattern, false));
        } else if (condition instanceof Condition.Grouped group) {
            group.parts().forEach(part -> collect(file, rule, part, found));
        } else if (condition instanceof Condition.Prefixed prefixed
                && prefixed.parts().size() == 1 && prefixed.parts().get(0) instanceof Condition.Matched pattern) {
            found.add(new Needed(file, rule, pattern, prefixed.word().equals("not")));
        }
    }

    /** The rules on or after a circle: all except those that can be removed in turn because no remaining rule leads to them. */
    private Set<Rule> downstreamOfCircles() {
        Map<Rule, Integer> ways = new IdentityHashMap<>();
        leads.keySet().forEach(rule -> ways.put(rule, 0));
        leads.values().forEach(met -> met.forEach(one -> ways.merge(one.rule(), 1, Integer::sum)));
        Deque<Rule> out = new ArrayDeque<>();
        ways.forEach((rule, count) -> {
            if (count == 0) {
                out.add(rule);
            }
        });
        while (!out.isEmpty()) {
            Rule next = out.remove();
            ways.remove(next);
            for (Needed met : leads.get(next)) {
                if (ways.merge(met.rule(), -1, Integer::sum) == 0) {
                    out.add(met.rule());
                }
            }
        }
        return ways.keySet();
    }

    /** The rules through which a conclusion always leads to what its own rule needs to be absent, beginning with that rule. */
    private Optional<List<Rule>> circle(Needed absent) {
        Map<Rule, Rule> from = new IdentityHashMap<>();
        Deque<Rule> open = new ArrayDeque<>(List.of(absent.rule()));
        while (!open.isEmpty() && work < MOST_WORK) {
            Rule next = open.remove();
            for (Needed met : leads.get(next)) {
                work++;
                if (met == absent) {
                    List<Rule> circle = new ArrayList<>();
                    for (Rule rule = next; rule != null; rule = from.get(rule)) {
                        circle.add(0, rule);
                    }
                    return Optional.of(circle);
                }
                if (met.rule() != absent.rule() && from.putIfAbsent(met.rule(), next) == null) {
                    open.add(met.rule());
                }
            }
        }
        return Optional.empty();
    }

    private List<Needed> leads(Rule rule, Drl file) {
        Rule.Conclusion conclusion = rule.conclusion().orElseThrow();
        List<Needed> alike = needs.getOrDefault(conclusion.type().text(), List.of());
        work += alike.size();
        return work > MOST_WORK ? List.of() : alike.stream().filter(to -> to.pattern().constraints().stream()
                .allMatch(constraint -> isAlwaysMet(constraint, conclusion, file, rule == to.rule()))).toList();
    }

    private boolean isAlwaysMet(Constraint constraint, Rule.Conclusion conclusion, Drl file, boolean sameRule) {
        if (constraint instanceof Constraint.Joined joined) {
            Stream<Constraint> parts = joined.parts().stream();
            return joined.all() ? parts.allMatch(part -> isAlwaysMet(part, conclusion, file, sameRule))
                    : parts.anyMatch(part -> isAlwaysMet(part, conclusion, file, sameRule));
        }
        if (!(constraint instanceof Constraint.Comparison comparison)) {
            return constraint instanceof Constraint.Binding;
        }
        return argument(conclusion, comparison.left().text(), file).filter(value -> {
            List<Operand> wanted = comparison.right();
            boolean same = wanted.stream().anyMatch(one -> same(one, value, sameRule));
            boolean others = isConstant(value) && wanted.stream().allMatch(CircleCheck::isConstant) && !same;
            return switch (comparison.operator()) {
                case "==", "in" -> same;
                case "!=", "not in" -> others;
                default -> wanted.size() == 1 && isMet(value, comparison.operator(), wanted.get(0));
            };
        }).isPresent();
    }

    private Optional<Operand> argument(Rule.Conclusion conclusion, String property, Drl file) {
        return types.type(conclusion.type().text(), file).filter(RuleType.Facts.class::isInstance)
                .map(type -> List.copyOf(((RuleType.Facts) type).parameters().keySet()))
                .filter(names -> names.size() == conclusion.arguments().size() && names.contains(property))
                .map(names -> conclusion.arguments().get(names.indexOf(property)));
    }

    private static boolean same(Operand one, Operand other, boolean sameRule) {
        return isConstant(one) ? isConstant(other) && last(one).equals(last(other))
                : sameRule && one.is(Operand.Kind.VARIABLE) && other.is(Operand.Kind.VARIABLE) && one.text().equals(other.text());
    }

    /** The constant without its type, which may be left out. */
    private static String last(Operand constant) {
        return constant.is(Operand.Kind.NAME) ? constant.words().get(constant.words().size() - 1).text() : constant.value();
    }

    private static boolean isConstant(Operand operand) {
        return switch (operand.kind()) {
            case TEXT, NUMBER, TRUTH -> true;
            case NAME -> operand.words().size() > 1 && !operand.words().get(0).is("this");
            default -> false;
        };
    }

    private static boolean isMet(Operand value, String operator, Operand wanted) {
        if (!value.is(Operand.Kind.NUMBER) || !wanted.is(Operand.Kind.NUMBER)) {
            return false;
        }
        int order = number(value).compareTo(number(wanted));
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
        };
    }

    private static BigDecimal number(Operand operand) {
        return new BigDecimal(operand.text().replaceAll("[lL]$", ""));
    }

    private static void report(Needed absent, List<Rule> circle, Map<Rule, Drl> files) {
        String others = circle.stream().skip(1)
                .map(rule -> Quoted.of(rule.name()) + " (" + files.get(rule).remarks().place(rule.nameAt()) + ")")
                .collect(Collectors.joining(", "));
        absent.file().remarks().add(others.isEmpty() ? RuleFault.FEEDS_ITSELF : RuleFault.CIRCLE, absent.rule().name(),
                absent.pattern().at(), "what this rule concludes " + (others.isEmpty() ? "has to be absent for it to fire"
                        : "leads to what has to be absent for it to fire"),
                "a finding cannot rest on its own absence; leave this out, or ask for something else"
                        + (others.isEmpty() ? "" : "; the circle goes through " + others));
    }
}
