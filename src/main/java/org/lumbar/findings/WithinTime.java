package org.lumbar.findings;

/** It is soreness, and has not outlasted the time that soreness takes. */
public record WithinTime() {
}
