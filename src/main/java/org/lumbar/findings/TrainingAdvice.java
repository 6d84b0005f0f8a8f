package org.lumbar.findings;

import java.util.Objects;

/** How firmly advice on training and form can be put: what would be advised, and what would be offered. */
public record TrainingAdvice(Firmness advice, Firmness offer) {
    public TrainingAdvice {
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(offer, "offer");
    }
}
