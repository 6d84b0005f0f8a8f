package org.lumbar;

import java.util.function.Supplier;

import org.lumbar.api.Answer;

/** A fact of an embedder, whose value cannot always be read. */
@Answer(value = "embedder.weighing", means = "what the bar weighs")
public record Weighing(Supplier<Integer> scale) {

    /** What the scale says when it is asked. */
    public int getKilograms() {
        return scale.get();
    }
}
