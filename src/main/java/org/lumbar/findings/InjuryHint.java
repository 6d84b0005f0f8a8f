package org.lumbar.findings;

/**
 * Grounds weaker than a sign for suspecting an injury.
 *
 * @param code {@code SHARP_PAIN}, {@code UNLISTED_SYMPTOM} or {@code OWN_SUSPICION}
 */
public record InjuryHint(String code) {
}
