package org.lumbar.shell.text;

/** Maps code point indices, which YAML marks use, to offsets; fast while the indices grow. Not thread-safe. */
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

    int offset(int index) {
        if (index < points) {
            points = 0;
            offset = from;
        }
        while (points < index && offset < content.length()) {
            offset += Character.charCount(content.codePointAt(offset));
            points++;
        }
        return offset;
    }
}
