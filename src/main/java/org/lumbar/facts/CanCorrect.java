package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Whether the lifter knows how to correct the form (K87).
 *
 * @param answer {@code NO} if the lifter does not know how
 */
@Answer(value = "form.can-correct", means = "whether you know how to correct your form")
public record CanCorrect(YesNo answer) {
    public CanCorrect {
        Objects.requireNonNull(answer, "answer");
    }
}
