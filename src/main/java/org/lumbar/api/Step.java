package org.lumbar.api;

import java.util.List;
import java.util.Map;

/**
 * One rule that fired and still supports what it concluded.
 *
 * <pre>{@code
 * for (Step step : assessment.proof().steps()) {
 *     System.out.println(step.rule().name() + ": " + step.given() + " -> " + step.concluded());
 * }
 * }</pre>
 *
 * @param rule the rule that fired
 * @param bindings the values its variables were bound to, by name without the dollar sign
 * @param given the facts and findings that it matched
 * @param concluded the findings that it supports
 */
public record Step(RuleText rule, Map<String, Object> bindings, List<Object> given, List<Object> concluded) {
    public Step {
        bindings = Map.copyOf(bindings);
        given = List.copyOf(given);
        concluded = List.copyOf(concluded);
    }
}
