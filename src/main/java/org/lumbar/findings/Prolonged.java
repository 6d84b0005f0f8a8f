package org.lumbar.findings;

/**
 * The soreness has lasted longer than the article allows, without a break.
 */
public record Prolonged() {
}
