package org.lumbar.findings;

/**
 * Plain soreness: dull or a mild burn, and no injury is suspected.
 *
 * @param certainty {@code LIKELY}, or {@code PROVISIONAL} while a sign is unanswered
 */
public record Soreness(Certainty certainty) {
}
