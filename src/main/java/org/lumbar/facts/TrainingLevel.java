package org.lumbar.facts;

import java.util.Objects;

/**
 * The level of training (K69, K117).
 */
@Answer(value = "training.level", means = "the level of training")
public record TrainingLevel(Level level) {
    public TrainingLevel {
        Objects.requireNonNull(level, "level");
    }
}
