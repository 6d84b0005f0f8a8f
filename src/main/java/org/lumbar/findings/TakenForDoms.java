package org.lumbar.findings;

/** Delayed-onset soreness is what fits best. */
public record TakenForDoms() {
}
