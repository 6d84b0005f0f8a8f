package org.lumbar.findings;

import java.util.Objects;

/**
 * A sign of injury that the lifter has not answered.
 *
 * @param about the key of the case file
 */
public record UnansweredSign(String about) {
    /**
     * Refuses null.
     *
     * @param about not null
     * @throws NullPointerException for null
     */
    public UnansweredSign {
        Objects.requireNonNull(about, "about");
    }
}
