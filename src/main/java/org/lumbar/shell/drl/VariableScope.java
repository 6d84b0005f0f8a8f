package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the variables of a rule are bound and used, in order. */
public final class VariableScope {

    /** A place where a variable is bound. */
    public record Bound(Token name, String type, String property, Optional<Condition> scope,
            Map<Condition, Condition> branches) {

        /** Whether one match can bind both: not if they are in two alternatives of one {@code or}. */
        private boolean meets(Bound other) {
            return branches.entrySet().stream().allMatch(branch ->
                    other.branches.getOrDefault(branch.getKey(), branch.getValue()) == branch.getValue());
        }
    }

    /** A place where a variable is used. */
    public record Used(Token name, List<Condition> scopes, Map<Condition, Condition> branches) {
    }

    private final List<Bound> bound = new ArrayList<>();
    private final List<Used> used = new ArrayList<>();

    private VariableScope() {
    }

    public static VariableScope of(Rule rule) {
        VariableScope scope = new VariableScope();
        rule.conditions().forEach(condition -> scope.condition(condition, List.of(), Map.of()));
        rule.conclusion().ifPresent(conclusion -> conclusion.arguments()
                .forEach(argument -> scope.operand(argument, List.of(), Map.of())));
        return scope;
    }

    public List<Bound> bound() {
        return bound;
    }

    public List<Used> used() {
        return used;
    }

    /** Whether a variable always has a value here, whichever alternative is met. */
    public boolean isAlwaysBound(Used use) {
        List<Bound> same = bound.stream().filter(one -> one.name().text().equals(use.name().text())).toList();
        return same.stream().anyMatch(one -> one.branches().entrySet().stream().allMatch(branch ->
                use.branches().get(branch.getKey()) == branch.getValue()
                        || ((Condition.Grouped) branch.getKey()).parts().stream().allMatch(part -> same.stream()
                                .anyMatch(other -> other.branches().get(branch.getKey()) == part))));
    }

    /** The places where a variable is bound again. */
    public List<Bound> rebound() {
        List<Bound> rebound = new ArrayList<>();
        for (int i = 1; i < bound.size(); i++) {
            Bound later = bound.get(i);
            if (bound.subList(0, i).stream().anyMatch(earlier -> earlier.name().text().equals(later.name().text())
                    && earlier.scope().equals(later.scope()) && earlier.meets(later))) {
                rebound.add(later);
            }
        }
        return rebound;
    }

    private void condition(Condition condition, List<Condition> scopes, Map<Condition, Condition> branches) {
        if (condition instanceof Condition.Matched pattern) {
            pattern.variable().ifPresent(variable -> bind(variable, pattern.type().text(), "", scopes, branches));
            pattern.constraints().forEach(constraint -> constraint(constraint, pattern, scopes, branches));
        } else if (condition instanceof Condition.Prefixed prefixed) {
            List<Condition> inner = new ArrayList<>(scopes);
            inner.add(prefixed);
            prefixed.parts().forEach(part -> condition(part, inner, branches));
        } else if (condition instanceof Condition.Grouped group) {
            group.parts().forEach(part -> condition(part, scopes, group.all() ? branches : with(branches, group, part)));
        } else if (condition instanceof Condition.Opaque opaque) {
            opaque(opaque, scopes, branches);
        }
    }

    private static Map<Condition, Condition> with(Map<Condition, Condition> branches, Condition group, Condition part) {
        // by identity, as hashing a long group for each of its parts would be slow
        Map<Condition, Condition> more = new IdentityHashMap<>(branches);
        more.put(group, part);
        return more;
    }

    private void opaque(Condition.Opaque opaque, List<Condition> scopes, Map<Condition, Condition> branches) {
        List<Token> tokens = opaque.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isVariable()) {
                boolean binds = i + 1 < tokens.size() && tokens.get(i + 1).text().equals(":");
                if (binds) {
                    bind(tokens.get(i), "", "?", scopes, branches);
                } else {
                    used.add(new Used(tokens.get(i), scopes, branches));
                }
            }
        }
    }

    private void constraint(Constraint constraint, Condition.Matched pattern, List<Condition> scopes, Map<Condition, Condition> branches) {
        if (constraint instanceof Constraint.Binding binding) {
            bind(binding.variable(), pattern.type().text(), binding.property().text(), scopes, branches);
        } else if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(part -> constraint(part, pattern, scopes, branches));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            operand(comparison.left(), scopes, branches);
            comparison.right().forEach(operand -> operand(operand, scopes, branches));
        } else if (constraint instanceof Constraint.Other other) {
            other.operands().forEach(operand -> operand(operand, scopes, branches));
        }
    }

    private void bind(Token name, String type, String property, List<Condition> scopes, Map<Condition, Condition> branches) {
        bound.add(new Bound(name, type, property,
                scopes.isEmpty() ? Optional.empty() : Optional.of(scopes.get(scopes.size() - 1)), branches));
    }

    private void operand(Operand operand, List<Condition> scopes, Map<Condition, Condition> branches) {
        for (Token token : operand.tokens()) {
            boolean plain = operand.is(Operand.Kind.NAME) && operand.tokens().size() == 1
                    && bound.stream().anyMatch(one -> one.name().text().equals(token.text()));
            if (token.isVariable() || plain) {
                used.add(new Used(token, scopes, branches));
            }
        }
    }
}
