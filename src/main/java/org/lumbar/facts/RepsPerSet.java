package org.lumbar.facts;

import org.lumbar.api.Answer;

/**
 * Repetitions in a deadlift set (K42 to K44).
 *
 * @param count of one set, at least 1
 */
@Answer(value = "training.reps-per-set", means = "repetitions in a deadlift set", least = 1)
public record RepsPerSet(int count) {
    /**
     * Refuses a count that cannot be.
     *
     * @param count from 1 to {@value Answers#MOST}
     * @throws IllegalArgumentException for a count below 1 or above {@value Answers#MOST}
     */
    public RepsPerSet {
        Answers.requireCount(count, 1);
    }
}
