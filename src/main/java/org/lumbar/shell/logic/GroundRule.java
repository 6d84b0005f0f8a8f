package org.lumbar.shell.logic;

import java.util.List;
import java.util.Map;

/** One way in which a rule can fire. */
record GroundRule(Map<String, Object> bindings, int fires, int concluded) {

    /** The same before its conditions are formulas over answers. */
    record Unsolved(int rule, VariableValues bindings, List<Term> terms, int concluded) {
    }
}
