package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * One unbroken episode, or back again after each session (K120).
 *
 * @param course one episode, or many
 */
@Answer(value = "pain.pattern", means = "how it comes and goes", observed = true)
public record PainPattern(Course course) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param course not null
     * @throws NullPointerException for null
     */
    public PainPattern {
        Objects.requireNonNull(course, "course");
    }
}
