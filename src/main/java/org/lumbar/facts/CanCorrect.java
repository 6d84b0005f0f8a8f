package org.lumbar.facts;

import java.util.Objects;

/**
 * The lifter knows how to correct the form (K87).
 */
@Answer(value = "form.can-correct", means = "the lifter knows how to correct the form")
public record CanCorrect(YesNo answer) {
    public CanCorrect {
        Objects.requireNonNull(answer, "answer");
    }
}
