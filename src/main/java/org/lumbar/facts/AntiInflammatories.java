package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * What a medical professional said of them for this person (K100, K101).
 *
 * @param advice what was said; no fact where nobody was asked
 */
@Answer(value = "medication.anti-inflammatories", means = "what a medical professional said of anti-inflammatories for you")
public record AntiInflammatories(Advice advice) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param advice not null
     * @throws NullPointerException for null
     */
    public AntiInflammatories {
        Objects.requireNonNull(advice, "advice");
    }
}
