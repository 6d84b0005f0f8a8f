package org.lumbar.shell.engine;

import java.util.List;

/**
 * A condition as queries to the engine, each with the conditions that it stands behind.
 *
 * @param condition the condition
 * @param holds the query that is answered where it is met
 * @param narrowed for a pattern, the queries with none of its constraints, with the first, with the first two, and so on
 *         to all but the last; for an accumulate, the query without constraints on what comes out
 * @param parts the conditions within it, each behind those before it
 */
record Probe(Conditions condition, String holds, List<String> narrowed, List<Probe> parts) {
}
