package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Whether the programme has a lighter workout in the week, or a lighter week (K91).
 *
 * @param answer {@code YES} if it does
 */
@Answer(value = "training.lighter-sessions",
        means = "a lighter workout in the week, or a lighter week, is programmed")
public record LighterSessions(YesNo answer) {
    public LighterSessions {
        Objects.requireNonNull(answer, "answer");
    }
}
