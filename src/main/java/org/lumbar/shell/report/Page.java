package org.lumbar.shell.report;

import java.io.PrintStream;

import org.lumbar.shell.text.SafeText;

/** Writes paragraphs, wrapped to a width and without control characters. */
public final class Page {

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final Style style;

    public Page(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    public void blank() {
        out.print("\n");
    }

    void rule() {
        line("-".repeat(Math.min(style.width(), 80)));
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
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : clean(text).strip().split(" +")) {
            if (!empty && length(line) + 1 + length(word) > style.width()) {
                line(emphasis(line, strong));
                line = new StringBuilder(other);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(emphasis(line, strong));
    }

    private void line(String line) {
        out.print(line.stripTrailing() + "\n");
    }

    private static String emphasis(CharSequence line, boolean strong) {
        return strong ? BOLD + line + PLAIN : line.toString();
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }

    /** The text on one line, without characters that could control a terminal. */
    static String clean(String text) {
        return SafeText.of(text);
    }
}
