package org.lumbar.shell.logic;

import java.util.List;
import java.util.Set;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;

/** A rule ready to be matched, with what it was written as. */
record LogicRule(Drl drl, Rule rule, List<Clause> clauses, FactShape type, List<Typed> arguments, Usage usage,
        Set<String> used) {

    String name() {
        return rule.name();
    }
}
