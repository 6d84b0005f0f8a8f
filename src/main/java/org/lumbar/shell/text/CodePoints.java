package org.lumbar.shell.text;

/** Finds characters of a text by their number in code points, quickly where the numbers grow. Not thread-safe. */
final class CodePoints {

    private final String content;
    private final int from;
    private int points;
    private int offset;

    CodePoints(String content, int from) {
        this.content = content;
        this.from = from;
        this.offset = from;
    }

    /** The character with a number; the end of the text for any number beyond. */
    int offset(int number) {
        if (number < points) {
            points = 0;
            offset = from;
        }
        while (points < number && offset < content.length()) {
            offset += Character.charCount(content.codePointAt(offset));
            points++;
        }
        return offset;
    }
}
