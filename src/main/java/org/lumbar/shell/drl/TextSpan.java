package org.lumbar.shell.drl;

/** A range of offsets in a text. */
public record TextSpan(int start, int end) {

    /** {@return its length, but at least 1, so that it can be marked} */
    public int width() {
        return Math.max(1, end - start);
    }

    /** {@return whether another is within this one} */
    public boolean covers(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** {@return the span from the start of this to the end of another} */
    public TextSpan to(TextSpan other) {
        return new TextSpan(start, other.end);
    }
}
