package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * The lifter knows how to correct the form (K87).
 *
 * @param answer {@code NO} where the lifter does not know how
 */
@Answer(value = "form.can-correct", means = "whether you know how to correct your form")
public record CanCorrect(YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param answer not null
     * @throws NullPointerException for null
     */
    public CanCorrect {
        Objects.requireNonNull(answer, "answer");
    }
}
