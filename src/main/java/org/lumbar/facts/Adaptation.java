package org.lumbar.facts;

import java.util.Objects;

/**
 * How used the body is to the deadlift; the first three mean unaccustomed (K12, K47, K54 to K56).
 */
@Answer(value = "training.adaptation",
        means = "how used the body is to the deadlift; the first three mean unaccustomed", list = true)
public record Adaptation(Stage stage) {
    public Adaptation {
        Objects.requireNonNull(stage, "stage");
    }
}
