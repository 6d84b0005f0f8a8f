package org.lumbar.findings;



/**
 * Plain soreness of the lower back, whose causes are looked for.
 *
 * @param certainty {@code LIKELY}, or {@code PROVISIONAL} while a sign is unanswered
 */
public record LowBackSoreness(Certainty certainty) {
}
