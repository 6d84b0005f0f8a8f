package org.lumbar.findings;

import java.util.Objects;

/**
 * Answers that cannot both hold.
 *
 * @param about the key, or the first of the keys, that contradict
 */
public record Contradiction(String about) {
    /**
     * Refuses null.
     *
     * @param about not null
     * @throws NullPointerException for null
     */
    public Contradiction {
        Objects.requireNonNull(about, "about");
    }
}
