package org.lumbar.shell.engine;

import java.util.List;

import org.lumbar.api.RuleParts;

/**
 * A rule as queries to the engine.
 *
 * @param parts the rule as it is written
 * @param whole the query with all its conditions
 * @param conditions its conditions; empty where they could not be told apart
 */
record RuleProbes(RuleParts parts, String whole, List<Placed> conditions) {

    /**
     * A condition in its place.
     *
     * @param behindAll the condition behind all those before it
     * @param alone the condition behind those whose values it uses
     * @param needs the indexes of those
     */
    record Placed(Probe behindAll, Probe alone, List<Integer> needs) {
    }
}
