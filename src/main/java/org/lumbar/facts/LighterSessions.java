package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * A lighter workout in the week, or a lighter week, is programmed (K91).
 *
 * @param answer {@code YES} where there is one
 */
@Answer(value = "training.lighter-sessions",
        means = "a lighter workout in the week, or a lighter week, is programmed")
public record LighterSessions(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public LighterSessions {
        Objects.requireNonNull(answer, "answer");
    }
}
