package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * The lifter's level of training (K69, K117).
 *
 * @param level as the lifter sees it, as the article does not define it
 */
@Answer(value = "training.level", means = "the level of training")
public record TrainingLevel(Level level) {
    public TrainingLevel {
        Objects.requireNonNull(level, "level");
    }
}
