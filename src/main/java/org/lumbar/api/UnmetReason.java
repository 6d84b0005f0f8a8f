package org.lumbar.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a condition is not met. */
public sealed interface UnmetReason {

    /**
     * Questions that would have to be answered are not.
     *
     * @param keys the keys of the case file; a type that a rule author declared stands for itself
     */
    record Unanswered(List<String> keys) implements UnmetReason {
        public Unanswered {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Something was not concluded.
     *
     * @param goal what would have had to be
     */
    record Unconcluded(Goal goal) implements UnmetReason {
    }

    /**
     * There are facts, but one constraint is not met by any.
     *
     * @param constraint as it is written
     * @param values what the case has, in the order of its facts
     * @param bound the variables that the constraint compares with, and what they stand for
     * @param keys the keys of the case file that are not answered and could meet it
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
     * A fact and its value that a constraint is about.
     *
     * @param fact the fact
     * @param value its value; empty where the constraint is about more than one property
     */
    record Value(Object fact, Optional<Object> value) {
    }

    /**
     * There is what must not be there.
     *
     * @param facts what is there
     */
    record Present(List<Object> facts) implements UnmetReason {
        public Present {
            facts = List.copyOf(facts);
        }
    }

    /**
     * It consists of several conditions.
     *
     * @param conditions what became of each
     */
    record Within(List<ConditionEvaluation> conditions) implements UnmetReason {
        public Within {
            conditions = List.copyOf(conditions);
        }
    }
}
