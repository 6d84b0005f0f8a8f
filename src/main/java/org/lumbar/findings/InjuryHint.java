package org.lumbar.findings;

import java.util.Objects;

/**
 * Grounds weaker than a sign for suspecting an injury.
 *
 * @param code {@code SHARP_PAIN}, {@code UNLISTED_SYMPTOM} or {@code OWN_SUSPICION}
 */
public record InjuryHint(String code) {
    /**
     * Refuses null.
     *
     * @param code not null
     * @throws NullPointerException for null
     */
    public InjuryHint {
        Objects.requireNonNull(code, "code");
    }
}
