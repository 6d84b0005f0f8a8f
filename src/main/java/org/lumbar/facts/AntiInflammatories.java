package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * What a medical professional said about anti-inflammatories for this person (K100, K101).
 *
 * @param advice what was said; leave the fact out if nobody was asked
 */
@Answer(value = "medication.anti-inflammatories", means = "what a medical professional said about anti-inflammatories for you")
public record AntiInflammatories(Advice advice) {
    public AntiInflammatories {
        Objects.requireNonNull(advice, "advice");
    }
}
