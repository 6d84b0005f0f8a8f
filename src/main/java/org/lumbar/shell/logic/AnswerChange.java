package org.lumbar.shell.logic;

import java.util.List;

/**
 * An answer that is different.
 *
 * @param key the question, or {@code facts.} and the name of a declared type
 * @param from what the case says, as a case file has it; empty where it says nothing
 * @param to what it would have to say
 * @param observed whether it is found rather than chosen
 */
public record AnswerChange(String key, List<Object> from, List<Object> to, boolean observed) {
    public AnswerChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Whether both change one number alike, and this does so less. */
    boolean isNearerThan(AnswerChange other) {
        if (!key.equals(other.key) || from.size() > 1 || to.size() != 1 || other.to.size() != 1
                || !(to.get(0) instanceof Number near) || !(other.to.get(0) instanceof Number far)) {
            return false;
        }
        double start = from.isEmpty() ? Double.NEGATIVE_INFINITY : ((Number) from.get(0)).doubleValue();
        return start < near.doubleValue() && near.doubleValue() < far.doubleValue()
                || start > near.doubleValue() && near.doubleValue() > far.doubleValue();
    }
}
