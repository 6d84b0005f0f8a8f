package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * A powerlifting meet or a particularly intense workout just before (K109).
 *
 * @param answer {@code YES} if there was one
 */
@Answer(value = "training.recent-meet", means = "a powerlifting meet or a particularly intense workout just before")
public record RecentMeet(YesNo answer) {
    public RecentMeet {
        Objects.requireNonNull(answer, "answer");
    }
}
