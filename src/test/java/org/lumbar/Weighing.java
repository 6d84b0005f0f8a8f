package org.lumbar;

import java.util.function.Supplier;

/** A fact that is no answer, and whose value cannot always be read. */
public record Weighing(Supplier<Integer> scale) {

    /** What the scale says when it is asked. */
    public int getKilograms() {
        return scale.get();
    }
}
