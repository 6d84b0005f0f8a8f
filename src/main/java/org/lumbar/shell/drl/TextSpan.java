package org.lumbar.shell.drl;

/** A piece of a text. */
public record TextSpan(int start, int end) {

    /** {@return how many characters it has; 1 where there is none, so that it can be marked} */
    public int width() {
        return Math.max(1, end - start);
    }

    /** {@return whether another is within this one} */
    public boolean covers(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** {@return the piece from the beginning of this to the end of another} */
    public TextSpan to(TextSpan other) {
        return new TextSpan(start, other.end);
    }
}
