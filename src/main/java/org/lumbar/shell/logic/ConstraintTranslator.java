package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;

/** Translates the constraints of a pattern. */
final class ConstraintTranslator {

    private static final Set<String> LISTS = Set.of("in", "not in");

    private final RuleTranslator rule;
    private final OperandTranslator operands;
    private final Usage usage;

    ConstraintTranslator(RuleTranslator rule, OperandTranslator operands, Usage usage) {
        this.rule = rule;
        this.operands = operands;
        this.usage = usage;
    }

    Clause.Step step(Constraint constraint, FactShape shape) throws UnsupportedRuleException {
        Clause.Requirement requirement = requirement(constraint);
        if (constraint instanceof Constraint.Comparison comparison && comparison.operator().equals("==")) {
            Typed left = operands.read(comparison.left());
            Typed right = operands.read(comparison.right().get(0));
            if (left.own() && !left.isCalculated() && !right.own()) {
                return new Clause.Step.Equal(shape.indexOf(left.origin().orElseThrow().property()).orElseThrow(),
                        right.reading(), right.constant());
            }
        }
        return new Clause.Step.Test(requirement);
    }

    private Clause.Requirement requirement(Constraint constraint) throws UnsupportedRuleException {
        if (constraint instanceof Constraint.Joined joined) {
            List<Clause.Requirement> parts = new ArrayList<>();
            for (Constraint part : joined.parts()) {
                parts.add(requirement(part));
            }
            return (fact, bindings) -> joined.all() ? parts.stream().allMatch(part -> part.holds(fact, bindings))
                    : parts.stream().anyMatch(part -> part.holds(fact, bindings));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            return comparison(comparison);
        } else if (constraint instanceof Constraint.Other other && other.operands().size() == 1) {
            Typed truth = operands.read(other.operands().get(0));
            if (truth.kind() == Kind.TRUTH) {
                truth.origin().ifPresent(of -> usage.limits.add(new Usage.Limit(of, Operation.EQUAL, true)));
                return (fact, bindings) -> Boolean.TRUE.equals(truth.reading().of(fact, bindings));
            }
        }
        throw rule.outside(constraint.at(), "this is not analysed");
    }

    private Clause.Requirement comparison(Constraint.Comparison comparison) throws UnsupportedRuleException {
        Typed left = operands.read(comparison.left());
        if (LISTS.contains(comparison.operator())) {
            List<Clause.Requirement> equal = new ArrayList<>();
            for (Operand right : comparison.right()) {
                equal.add(compare(left, Operation.EQUAL, operands.read(right), comparison));
            }
            boolean in = comparison.operator().equals("in");
            return (fact, bindings) -> equal.stream().anyMatch(one -> one.holds(fact, bindings)) == in;
        }
        Operation operation = Operation.of(comparison.operator()).orElseThrow(
                () -> rule.outside(comparison.at(), "'" + comparison.operator() + "' is not analysed"));
        if (comparison.right().size() != 1) {
            throw rule.outside(comparison.at(), "one value is compared with one other");
        }
        return compare(left, operation, operands.read(comparison.right().get(0)), comparison);
    }

    private Clause.Requirement compare(Typed left, Operation operation, Typed right, Constraint.Comparison at)
            throws UnsupportedRuleException {
        boolean unlike = left.kind() != right.kind() && left.kind() != Kind.NOTHING && right.kind() != Kind.NOTHING
                || left.kind() == Kind.CONSTANT && right.kind() == Kind.CONSTANT && left.type() != right.type();
        boolean unordered = operation.isOrder() && left.kind() != Kind.NUMBER && left.kind() != Kind.TEXT;
        if (unlike || unordered || left.kind() == Kind.OTHER || right.kind() == Kind.OTHER) {
            throw rule.outside(at.at(), "these values cannot be compared in a formula");
        }
        if (left.isCalculated() || right.isCalculated()) {
            try {
                usage.cuts.addAll(CalculationTable.of(left, right, rule.counts()).cuts());
            } catch (IllegalArgumentException because) {
                throw rule.outside(at.at(), because.getMessage());
            }
        } else {
            note(left, operation, right, at);
        }
        return (fact, bindings) -> operation.holds(left.reading().of(fact, bindings), right.reading().of(fact, bindings));
    }

    private void note(Typed left, Operation operation, Typed right, Constraint.Comparison at) {
        if (left.origin().isPresent() && right.constant()) {
            usage.limits.add(new Usage.Limit(left.origin().get(), operation, right.value()));
        } else if (right.origin().isPresent() && left.constant()) {
            usage.limits.add(new Usage.Limit(right.origin().get(), operation.turned(), left.value()));
        } else if (left.origin().isPresent() && right.origin().isPresent()) {
            usage.joins.add(new Usage.Join(left.origin().get(), right.origin().get(), operation, rule.limitation(at.at(),
                    "any number of facts are compared with one another here")));
        }
    }
}
