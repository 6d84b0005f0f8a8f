package org.lumbar.facts;

import java.util.Objects;

/**
 * All known causes have been dealt with already (K120).
 */
@Answer(value = "history.everything-addressed", means = "all known causes have been dealt with already")
public record EverythingAddressed(YesNo answer) {
    public EverythingAddressed {
        Objects.requireNonNull(answer, "answer");
    }
}
