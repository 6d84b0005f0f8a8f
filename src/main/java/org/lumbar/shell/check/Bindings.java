package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.Token;

/** Where the variables of a rule are bound and used, in the order of the text. */
final class Bindings {

    /**
     * A place where a variable is bound.
     *
     * @param type the type of the pattern
     * @param property the property it stands for; empty for a fact as a whole
     * @param scope the {@code not} or the like that it cannot be seen outside of
     * @param branch the alternative that it stands in, 0 where it stands in none
     */
    record Bound(Token name, String type, String property, Optional<Condition> scope, int branch) {
    }

    /** A place where a variable is used. */
    record Used(Token name, List<Condition> scopes) {
    }

    private final List<Bound> bound = new ArrayList<>();
    private final List<Used> used = new ArrayList<>();
    private int branches;

    private Bindings() {
    }

    static Bindings of(Rule rule) {
        Bindings bindings = new Bindings();
        rule.conditions().forEach(condition -> bindings.condition(condition, List.of(), 0));
        rule.conclusion().ifPresent(conclusion -> conclusion.arguments()
                .forEach(argument -> bindings.operand(argument, List.of())));
        return bindings;
    }

    List<Bound> bound() {
        return bound;
    }

    List<Used> used() {
        return used;
    }

    private void condition(Condition condition, List<Condition> scopes, int branch) {
        if (condition instanceof Condition.Matched pattern) {
            pattern.variable().ifPresent(variable -> bind(variable, pattern.type().text(), "", scopes, branch));
            pattern.constraints().forEach(constraint -> constraint(constraint, pattern, scopes, branch));
        } else if (condition instanceof Condition.Prefixed prefixed) {
            List<Condition> inner = new ArrayList<>(scopes);
            inner.add(prefixed);
            prefixed.parts().forEach(part -> condition(part, inner, branch));
        } else if (condition instanceof Condition.Grouped group) {
            group.parts().forEach(part -> condition(part, scopes, group.all() ? branch : ++branches));
        } else if (condition instanceof Condition.Opaque opaque) {
            opaque(opaque, scopes, branch);
        }
    }

    private void opaque(Condition.Opaque opaque, List<Condition> scopes, int branch) {
        List<Token> tokens = opaque.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isVariable()) {
                boolean binds = i + 1 < tokens.size() && tokens.get(i + 1).text().equals(":");
                if (binds) {
                    bind(tokens.get(i), "", "?", scopes, branch);
                } else {
                    used.add(new Used(tokens.get(i), scopes));
                }
            }
        }
    }

    private void constraint(Constraint constraint, Condition.Matched pattern, List<Condition> scopes, int branch) {
        if (constraint instanceof Constraint.Binding binding) {
            bind(binding.variable(), pattern.type().text(), binding.property().text(), scopes, branch);
        } else if (constraint instanceof Constraint.Joined joined) {
            joined.parts().forEach(part -> constraint(part, pattern, scopes, branch));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            operand(comparison.left(), scopes);
            comparison.right().forEach(operand -> operand(operand, scopes));
        } else if (constraint instanceof Constraint.Other other) {
            other.operands().forEach(operand -> operand(operand, scopes));
        }
    }

    private void bind(Token name, String type, String property, List<Condition> scopes, int branch) {
        bound.add(new Bound(name, type, property,
                scopes.isEmpty() ? Optional.empty() : Optional.of(scopes.get(scopes.size() - 1)), branch));
    }

    private void operand(Operand operand, List<Condition> scopes) {
        for (Token token : operand.tokens()) {
            boolean plain = operand.is(Operand.Kind.NAME) && operand.tokens().size() == 1
                    && bound.stream().anyMatch(one -> one.name().text().equals(token.text()));
            if (token.isVariable() || plain) {
                used.add(new Used(token, scopes));
            }
        }
    }
}
