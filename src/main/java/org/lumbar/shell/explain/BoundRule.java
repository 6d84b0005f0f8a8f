package org.lumbar.shell.explain;

import java.util.List;
import java.util.Map;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;

/** The syntax tree of a rule with its names resolved. */
record BoundRule(Rule rule, Map<Condition.Matched, FactType> types, Map<Operand, Object> constants,
        List<Unsupported> unsupported) {
}
