package org.lumbar.shell.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.drl.VariableScope;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Whether each variable is bound before it is used, and used at all. */
final class VariableCheck implements Check {

    @Override
    public void look(Drl file, Rule rule) {
        VariableScope bindings = VariableScope.of(rule);
        bindings.used().forEach(used -> used(file, rule, used, bindings));
        Set<String> placeholders = Set.copyOf(Because.names(rule));
        for (VariableScope.Bound bound : bindings.bound()) {
            String name = bound.name().text();
            boolean isUsed = bindings.used().stream().anyMatch(used -> used.name().text().equals(name))
                    || placeholders.contains(plain(name));
            if (!isUsed && !meantElsewhere(name, bindings, placeholders)) {
                file.remarks().add(RuleFault.UNUSED_VARIABLE, rule.name(), bound.name().at(),
                        Quoted.of(name) + " is bound but never used",
                        "remove it, or use it: {" + plain(name) + "} in @because shows its value");
            }
        }
        bindings.rebound().forEach(bound -> file.remarks().add(RuleFault.BOUND_TWICE, rule.name(), bound.name().at(),
                Quoted.of(bound.name().text()) + " is bound twice", "use another name here"));
    }

    static String plain(String name) {
        return name.startsWith("$") ? name.substring(1) : name;
    }

    /** Whether a misspelt use, which has its own message, explains why a variable seems unused. */
    private static boolean meantElsewhere(String name, VariableScope bindings, Set<String> placeholders) {
        List<String> names = bindings.bound().stream().map(bound -> bound.name().text()).toList();
        List<String> plain = names.stream().map(VariableCheck::plain).toList();
        return bindings.used().stream().map(used -> used.name().text()).filter(used -> !names.contains(used))
                .anyMatch(used -> Nearest.to(used, names).filter(name::equals).isPresent())
                || placeholders.stream().filter(used -> !plain.contains(used))
                        .anyMatch(used -> Nearest.to(used, plain).filter(plain(name)::equals).isPresent());
    }

    private static void used(Drl file, Rule rule, VariableScope.Used used, VariableScope bindings) {
        List<VariableScope.Bound> bound = bindings.bound();
        Token name = used.name();
        List<VariableScope.Bound> same = bound.stream().filter(one -> one.name().text().equals(name.text())).toList();
        Optional<VariableScope.Bound> seen = same.stream()
                .filter(one -> one.scope().isEmpty() || used.scopes().contains(one.scope().get())).findFirst();
        if (same.isEmpty()) {
            Set<String> names = bound.stream().map(one -> one.name().text()).collect(Collectors.toSet());
            String question = Nearest.question(name.text(), names);
            file.remarks().add(RuleFault.UNBOUND, rule.name(), name.at(), Quoted.of(name.text()) + " is not bound",
                    question.isEmpty() ? "bind it in a condition, as in: TypeName(" + name.text() + " : property)"
                            : question);
        } else if (seen.isEmpty()) {
            file.remarks().add(RuleFault.UNBOUND, rule.name(), name.at(),
                    Quoted.of(name.text()) + " is bound inside 'not' or 'exists' and not visible outside",
                    "bind it in a condition that must be met");
        } else if (!bindings.isAlwaysBound(used)) {
            file.remarks().add(RuleFault.UNBOUND, rule.name(), name.at(),
                    Quoted.of(name.text()) + " is bound only in some alternatives of 'or'",
                    "bind it in each of them, or in a condition outside them");
        } else if (seen.get().name().at().start() > name.at().start()) {
            file.remarks().add(RuleFault.BOUND_LATER, rule.name(), name.at(),
                    Quoted.of(name.text()) + " is used before it is bound",
                    "put the condition that binds it, on line " + file.line(seen.get().name().at())
                            + ", before this one");
        }
    }
}
