package org.lumbar.findings;

/** It has the marks of delayed-onset soreness: of the day after, in someone not used to the lift. */
public record DelayedSoreness() {
}
