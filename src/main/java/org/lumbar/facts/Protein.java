package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Whether enough protein is eaten (K63).
 *
 * @param intake in the lifter's own judgement, as the article gives no amount
 */
@Answer(value = "training.protein", means = "how much protein you eat")
public record Protein(Intake intake) {
    public Protein {
        Objects.requireNonNull(intake, "intake");
    }
}
