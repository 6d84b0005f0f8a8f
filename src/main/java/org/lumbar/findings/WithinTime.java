package org.lumbar.findings;

/** It is soreness, and has not lasted longer than soreness does. */
public record WithinTime() {
}
