package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * A powerlifting meet or a particularly intense workout just before (K109).
 *
 * @param answer {@code YES} where there was one
 */
@Answer(value = "training.recent-meet", means = "a powerlifting meet or a particularly intense workout just before")
public record RecentMeet(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public RecentMeet {
        Objects.requireNonNull(answer, "answer");
    }
}
