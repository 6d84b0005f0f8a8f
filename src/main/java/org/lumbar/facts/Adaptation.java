package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How used the body is to the deadlift; the first three mean unaccustomed (K12, K47, K54 to K56).
 *
 * @param stage one of several that may be given, though not all of them go together
 */
@Answer(value = "training.adaptation",
        means = "how used you are to the deadlift", list = true)
public record Adaptation(Stage stage) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param stage not null
     * @throws NullPointerException for null
     */
    public Adaptation {
        Objects.requireNonNull(stage, "stage");
    }
}
