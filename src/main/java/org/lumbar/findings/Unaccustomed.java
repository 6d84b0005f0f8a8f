package org.lumbar.findings;

/** The body is not used to the deadlift: new to training, new to the lift, or back after a long break. */
public record Unaccustomed() {
}
