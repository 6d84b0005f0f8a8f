package org.lumbar.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * A problem in something that was read, with its place and what to do about it.
 *
 * <pre>{@code
 * for (Problem problem : report.problems()) {
 *     log.info(problem.path() + ":" + problem.position().line() + ": " + problem.message() + "; " + problem.hint());
 * }
 * }</pre>
 *
 * @param path the file as it was named, or {@code -} for standard input
 * @param position where in the file
 * @param severity whether it stops the text from being used
 * @param message what is wrong, in one sentence without a full stop
 * @param excerpt the line of the text at the position, shortened if long; empty if there is none
 * @param caret the character of the excerpt at the position, from 1; 0 if there is no excerpt
 * @param width how many characters the offending words take, at least 1
 * @param hint what to do; empty if the message says it all
 */
public record Problem(String path, Position position, Severity severity, String message, String excerpt, int caret,
        int width, String hint) implements Serializable {

    /** How serious a problem is. */
    public enum Severity {
        /** The text cannot be used. */
        ERROR,
        /** The text can be used, but its author should look at it. */
        WARNING
    }

    public Problem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(excerpt, "excerpt");
        Objects.requireNonNull(hint, "hint");
        width = Math.max(1, width);
    }

    /**
     * A problem whose excerpt is the whole line.
     *
     * @param path the file, as it should be named
     * @param position where it begins
     * @param severity whether it stops the text from being used
     * @param message what is wrong, in one sentence without a full stop
     * @param excerpt the line it is on; empty if there is none
     * @param width how many characters are marked
     * @param hint what to do about it; may be empty
     */
    public Problem(String path, Position position, Severity severity, String message, String excerpt, int width,
            String hint) {
        this(path, position, severity, message, excerpt, excerpt.isEmpty() ? 0 : position.column(), width, hint);
    }

    /**
     * {@return another problem at the same place}
     *
     * @param otherMessage what is wrong, in one sentence without a full stop
     * @param otherHint what to do about it; may be empty
     */
    public Problem saying(String otherMessage, String otherHint) {
        return new Problem(path, position, severity, otherMessage, excerpt, caret, width, otherHint);
    }

    /**
     * {@return an error that concerns the file as a whole}
     *
     * @param path the file, as it should be named
     * @param message what is wrong, in one sentence without a full stop
     * @param hint what to do about it; may be empty
     */
    public static Problem ofFile(String path, String message, String hint) {
        return new Problem(path, Position.WHOLE, Severity.ERROR, message, "", 0, 1, hint);
    }
}
