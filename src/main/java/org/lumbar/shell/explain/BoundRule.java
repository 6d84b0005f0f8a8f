package org.lumbar.shell.explain;

import java.util.List;
import java.util.Map;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;

/**
 * The syntax tree of a rule with what its names stand for.
 *
 * @param types the type that each pattern matches; by identity, as equal words may stand for different things
 * @param constants what each operand is that is always the same; by identity
 * @param outside what keeps the rule from being evaluated, in the order of the text
 */
record BoundRule(Rule rule, Map<Condition.Matched, FactType> types, Map<Operand, Object> constants,
        List<OutsideLanguage> outside) {
}
