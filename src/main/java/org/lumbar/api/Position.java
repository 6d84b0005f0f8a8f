package org.lumbar.api;

import java.io.Serializable;

/**
 * A place in a text.
 *
 * <pre>{@code
 * problem.position().line() + ":" + problem.position().column();   // 3:7
 * }</pre>
 *
 * @param line from 1; 0 if a problem concerns the text as a whole
 * @param column from 1, counted in characters; 0 with line 0
 */
public record Position(int line, int column) implements Comparable<Position>, Serializable {

    /** The text as a whole. */
    public static final Position WHOLE = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
