package org.lumbar.findings;

/** Delayed-onset soreness fits best. */
public record TakenForDoms() {
}
