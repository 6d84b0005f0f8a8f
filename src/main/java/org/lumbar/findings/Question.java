package org.lumbar.findings;

import java.util.Objects;

/**
 * A question whose answer could change the result.
 *
 * @param about the key of the case file that it asks for
 */
public record Question(String about) {
    /**
     * Refuses null.
     *
     * @param about not null
     * @throws NullPointerException for null
     */
    public Question {
        Objects.requireNonNull(about, "about");
    }
}
