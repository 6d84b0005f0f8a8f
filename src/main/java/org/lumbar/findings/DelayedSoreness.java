package org.lumbar.findings;

/** It looks like delayed-onset soreness: first felt the day after, in someone not used to the lift. */
public record DelayedSoreness() {
}
