package org.lumbar.findings;

import java.util.Objects;

/**
 * A value that was assumed because it was not given.
 *
 * @param about the key of the case file whose value was assumed
 */
public record Assumption(String about) {
    /**
     * Refuses null.
     *
     * @param about not null
     * @throws NullPointerException for null
     */
    public Assumption {
        Objects.requireNonNull(about, "about");
    }
}
