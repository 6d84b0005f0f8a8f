package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * How used the body is to the deadlift; the first three mean unaccustomed (K12, K47, K54 to K56).
 *
 * @param stage one of possibly several; some contradict each other
 */
@Answer(value = "training.adaptation",
        means = "how used you are to the deadlift", list = true)
public record Adaptation(Stage stage) {
    public Adaptation {
        Objects.requireNonNull(stage, "stage");
    }
}
