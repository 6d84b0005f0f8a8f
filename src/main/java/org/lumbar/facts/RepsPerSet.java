package org.lumbar.facts;

import org.lumbar.api.Answer;

/**
 * Repetitions in a deadlift set (K42 to K44).
 *
 * @param count of one set, at least 1
 */
@Answer(value = "training.reps-per-set", means = "repetitions in a deadlift set", least = 1)
public record RepsPerSet(int count) {
}
