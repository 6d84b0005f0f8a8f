package org.lumbar.facts;

import java.util.Objects;

/**
 * One unbroken episode, or back again after each session (K120).
 */
@Answer(value = "pain.pattern", means = "one unbroken episode, or back again after each session", observed = true)
public record PainPattern(Course course) {
    public PainPattern {
        Objects.requireNonNull(course, "course");
    }
}
