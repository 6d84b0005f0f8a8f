package org.lumbar.findings;

import java.util.Objects;

/**
 * Answers that cannot both hold.
 *
 * @param about the key, or the first of the keys, that contradict
 */
public record Contradiction(String about) {
    public Contradiction {
        Objects.requireNonNull(about, "about");
    }
}
