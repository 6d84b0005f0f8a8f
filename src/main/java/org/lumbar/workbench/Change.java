package org.lumbar.workbench;

import java.util.List;
import java.util.Objects;

import org.lumbar.facts.AnswerKey;

/**
 * An answer that is different.
 *
 * @param key the key of the case file
 * @param from what the case says, as a case file has it; empty where it is not answered
 * @param to what it would have to say
 */
public record Change(AnswerKey key, List<Object> from, List<Object> to) {
    /**
     * Refuses null, and copies what could change.
     *
     * @param key not null
     * @param from copied; later changes do not reach it
     * @param to copied; later changes do not reach it
     * @throws NullPointerException for null
     */
    public Change {
        Objects.requireNonNull(key, "key");
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** How many answers differ: of a list, how many of its values. */
    int size() {
        long added = to.stream().filter(value -> !from.contains(value)).count();
        long dropped = from.stream().filter(value -> !to.contains(value)).count();
        return (int) Math.max(added, dropped);
    }
}
