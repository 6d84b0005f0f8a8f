package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * All known causes have been dealt with already (K120).
 *
 * @param answer {@code YES} where nothing that is known is left to deal with
 */
@Answer(value = "history.everything-addressed", means = "all known causes have been dealt with already")
public record EverythingAddressed(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public EverythingAddressed {
        Objects.requireNonNull(answer, "answer");
    }
}
