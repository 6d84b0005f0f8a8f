package org.lumbar.findings;

/** The soreness has lasted longer than the article says it does, without a break. */
public record Prolonged() {
}
