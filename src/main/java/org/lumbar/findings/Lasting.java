package org.lumbar.findings;

import java.util.Objects;

/** How long it has lasted already, in the lengths that matter. */
public record Lasting(Length past) {
    public Lasting {
        Objects.requireNonNull(past, "past");
    }
}
