package org.lumbar.findings;

/**
 * The body is used to the deadlift.
 */
public record Accustomed() {
}
