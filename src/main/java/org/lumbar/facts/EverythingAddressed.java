package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Whether all known causes have been dealt with already (K120).
 *
 * @param answer {@code YES} if no known cause is left
 */
@Answer(value = "history.everything-addressed", means = "all known causes have been dealt with already")
public record EverythingAddressed(YesNo answer) {
    public EverythingAddressed {
        Objects.requireNonNull(answer, "answer");
    }
}
