package org.lumbar.findings;

/**
 * Plain soreness of the lower back, for which causes are sought.
 *
 * @param certainty {@code LIKELY}, or {@code PROVISIONAL} while a sign is unanswered
 */
public record LowBackSoreness(Certainty certainty) {
}
