package org.lumbar.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a condition is not met.
 *
 * <pre>{@code
 * if (reason instanceof UnmetReason.Unanswered unanswered) {
 *     System.out.println("not answered: " + unanswered.keys());
 * }
 * }</pre>
 */
public sealed interface UnmetReason {

    /**
     * Questions that need an answer have none.
     *
     * @param keys the keys of the questions, or the name of a type declared in DRL
     */
    record Unanswered(List<String> keys) implements UnmetReason {
        public Unanswered {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The rules did not conclude something.
     *
     * @param goal what they did not conclude
     */
    record Unconcluded(Goal goal) implements UnmetReason {
    }

    /**
     * There are facts, but none meets one of the constraints.
     *
     * @param constraint as written
     * @param values what the case has, in the order of its facts
     * @param bound the variables that the constraint uses, with their values
     * @param keys the keys of the unanswered questions that could meet it
     */
    record Differs(String constraint, List<Value> values, Map<String, Object> bound, List<String> keys)
            implements UnmetReason {
        public Differs {
            values = List.copyOf(values);
            bound = Map.copyOf(bound);
            keys = List.copyOf(keys);
        }
    }

    /**
     * A fact, and the value that a constraint tests.
     *
     * @param fact the fact
     * @param value the value; empty if the constraint tests more than one property
     */
    record Value(Object fact, Optional<Object> value) {
    }

    /**
     * A fact or finding that must be absent is present.
     *
     * @param facts the facts and findings
     */
    record Present(List<Object> facts) implements UnmetReason {
        public Present {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The condition consists of several conditions.
     *
     * @param conditions the evaluation of each
     */
    record Within(List<ConditionEvaluation> conditions) implements UnmetReason {
        public Within {
            conditions = List.copyOf(conditions);
        }
    }
}
