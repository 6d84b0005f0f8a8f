package org.lumbar.findings;

/** How firmly advice on training and form can be given: what would be advised, and what would be offered. */
public record TrainingAdvice(Firmness advice, Firmness offer) {
}
