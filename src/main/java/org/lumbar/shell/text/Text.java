package org.lumbar.shell.text;

import java.util.Arrays;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/** The text of one document, with its place in the file it was read from. Immutable. */
public final class Text {

    private static final int WINDOW = 100;

    private final String path;
    private final int firstLine;
    private final String content;
    private final int[] lineStarts;

    public Text(String path, int firstLine, String content) {
        this.path = path;
        this.firstLine = firstLine;
        this.content = content;
        this.lineStarts = lineStarts(content);
    }

    /** {@return the file, as problems name it} */
    public String path() {
        return path;
    }

    public String content() {
        return content;
    }

    /** {@return the place in the file of an offset in the content, which may be just past the end} */
    public Position position(int offset) {
        int line = lineOf(offset);
        return new Position(firstLine + line, offset - lineStarts[line] + 1);
    }

    /** {@return the offset in the content of a place in the file} */
    public int offset(Position position) {
        return lineStarts[position.line() - firstLine] + position.column() - 1;
    }

    /** Where the line of an offset begins. */
    int lineStart(int offset) {
        return lineStarts[lineOf(offset)];
    }

    /** Where the line of an offset ends, before its line break. */
    int lineEnd(int offset) {
        int line = lineOf(offset);
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : content.length();
        while (end > lineStarts[line] && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** {@return an error at an offset in the content, with its line} */
    public Problem error(int offset, int width, String message, String hint) {
        int start = lineStart(offset);
        int end = lineEnd(offset);
        int from = offset - start < WINDOW - 20 ? start : offset - WINDOW / 2;
        int to = Math.min(end, from + WINDOW);
        String excerpt = printable(content.substring(Math.min(from, to), to));
        int caret = excerpt.isEmpty() ? 0 : offset - from + 1;
        int shown = Math.min(width, Math.max(1, to - offset));
        return new Problem(path, position(offset), Problem.Severity.ERROR, message, excerpt, caret, shown, hint);
    }

    /** {@return an error at a node; a value or key is marked with its quotes} */
    public Problem error(Node node, String message, String hint) {
        int offset = offset(node.at());
        return error(offset, node instanceof Node.Scalar scalar ? width(scalar, offset) : 1, message, hint);
    }

    /** How many characters of its first line a value or key takes. */
    private int width(Node.Scalar scalar, int offset) {
        if (!scalar.text().isEmpty() && content.startsWith(scalar.text(), offset)) {
            return scalar.text().length();
        }
        int end = lineEnd(offset);
        if (offset < end && (content.charAt(offset) == '"' || content.charAt(offset) == '\'')) {
            int closing = content.indexOf(content.charAt(offset), offset + 1);
            return closing < 0 || closing >= end ? end - offset : closing - offset + 1;
        }
        return 1;
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static String printable(String line) {
        return line.chars().noneMatch(Character::isISOControl) ? line : line.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int[] lineStarts(String content) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !content.startsWith("\n", i + 1);
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
