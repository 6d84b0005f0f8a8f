package org.lumbar.workbench.drl;

/**
 * A piece of a text.
 *
 * @param start its first character, from 0
 * @param end the character behind its last
 */
public record Span(int start, int end) {

    public int width() {
        return Math.max(1, end - start);
    }

    /** From the beginning of this to the end of another. */
    public Span to(Span other) {
        return new Span(start, other.end);
    }
}
