package org.lumbar.shell.logic;

import java.util.List;
import java.util.Map;

/**
 * One way in which a rule can fire.
 *
 * @param bindings what its variables stand for
 * @param conditions the formula of each of its conditions, in their order
 * @param fires the formula of all of them
 * @param concluded what it concludes
 */
record GroundRule(Map<String, Object> bindings, int[] conditions, int fires, Object concluded) {

    record Unsolved(int rule, Bindings bindings, List<Term> terms, int concluded) {
    }
}
