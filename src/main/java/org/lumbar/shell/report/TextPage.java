package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.lumbar.shell.text.SafeText;

/** Writes paragraphs, wrapped to a width and without control characters. */
public final class TextPage {

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final Style style;
    private int height;

    public TextPage(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    public void blank() {
        line("");
    }

    void rule() {
        line("-".repeat(Math.min(style.width(), 80)));
    }

    /** The lines written so far. */
    int height() {
        return height;
    }

    /** The lines that a paragraph takes. */
    int height(String first, String other, String text) {
        return wrapped(first, other, text).size();
    }

    public void strong(String text) {
        paragraph("", "", text, style.colour());
    }

    /** A paragraph with a prefix for its first line and another for the others. */
    public void paragraph(String first, String other, String text) {
        paragraph(first, other, text, false);
    }

    void strong(String first, String other, String text) {
        paragraph(first, other, text, style.colour());
    }

    private void paragraph(String first, String other, String text, boolean strong) {
        wrapped(first, other, text).forEach(line -> line(emphasis(line, strong)));
    }

    private List<String> wrapped(String first, String other, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : SafeText.of(text).strip().split(" +")) {
            if (!empty && length(line) + 1 + length(word) > style.width()) {
                lines.add(line.toString());
                line = new StringBuilder(other);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(String line) {
        out.print(line.stripTrailing() + "\n");
        height++;
    }

    private static String emphasis(String line, boolean strong) {
        return strong ? BOLD + line + PLAIN : line;
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
