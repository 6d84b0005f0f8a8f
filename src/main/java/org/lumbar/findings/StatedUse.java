package org.lumbar.findings;

import java.util.Objects;

/** What the lifter says of being used to the deadlift; two that contradict each other settle nothing. */
public record StatedUse(Use use) {
    public StatedUse {
        Objects.requireNonNull(use, "use");
    }
}
