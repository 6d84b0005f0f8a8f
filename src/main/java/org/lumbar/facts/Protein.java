package org.lumbar.facts;

import java.util.Objects;

/**
 * Whether enough protein is eaten (K63).
 */
@Answer(value = "training.protein", means = "whether enough protein is eaten")
public record Protein(Intake intake) {
    public Protein {
        Objects.requireNonNull(intake, "intake");
    }
}
