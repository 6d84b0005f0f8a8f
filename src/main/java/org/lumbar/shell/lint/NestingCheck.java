package org.lumbar.shell.lint;

import java.util.List;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;

/** Whether {@code not} is inside {@code exists}, which the engine gets wrong. */
final class NestingCheck implements Check {

    @Override
    public void look(Drl file, Rule rule) {
        look(file, rule, rule.conditions(), false);
    }

    private static void look(Drl file, Rule rule, List<Condition> conditions, boolean inExists) {
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Prefixed prefixed) {
                if (inExists && prefixed.word().equals("not")) {
                    file.remarks().add(RuleFault.NOT_IN_EXISTS, rule.name(), prefixed.at(),
                            "'not' is inside 'exists'",
                            "conclude its absence in a rule of its own, and use that finding");
                }
                look(file, rule, prefixed.parts(), inExists || prefixed.word().equals("exists"));
            } else if (condition instanceof Condition.Grouped group) {
                look(file, rule, group.parts(), inExists);
            }
        }
    }
}
