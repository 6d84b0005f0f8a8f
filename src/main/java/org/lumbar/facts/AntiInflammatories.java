package org.lumbar.facts;

import java.util.Objects;

/**
 * What a medical professional said of them for this person (K100, K101).
 */
@Answer(value = "medication.anti-inflammatories", means = "what a medical professional said of them for this person")
public record AntiInflammatories(Advice advice) {
    public AntiInflammatories {
        Objects.requireNonNull(advice, "advice");
    }
}
