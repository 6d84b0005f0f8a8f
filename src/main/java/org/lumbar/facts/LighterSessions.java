package org.lumbar.facts;

import java.util.Objects;

/**
 * A lighter workout in the week, or a lighter week, is programmed (K91).
 */
@Answer(value = "training.lighter-sessions",
        means = "a lighter workout in the week, or a lighter week, is programmed")
public record LighterSessions(YesNo answer) {
    public LighterSessions {
        Objects.requireNonNull(answer, "answer");
    }
}
