package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Whether it is one episode or comes back after each session (K120).
 *
 * @param course one episode, or many
 */
@Answer(value = "pain.pattern", means = "how it comes and goes", observed = true)
public record PainPattern(Course course) {
    public PainPattern {
        Objects.requireNonNull(course, "course");
    }
}
