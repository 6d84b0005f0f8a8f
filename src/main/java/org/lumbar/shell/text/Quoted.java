package org.lumbar.shell.text;

/** Quotes words from a file in a message: shortened, and on one line, with line breaks as {@code \n}. */
public final class Quoted {

    private static final int MAX_LENGTH = 40;

    private Quoted() {
    }

    public static String of(String words) {
        return "'" + plain(words) + "'";
    }

    /** {@return the words without quotes} */
    public static String plain(String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints().limit(MAX_LENGTH).forEach(point -> shown.append(visible(point)));
        return words.codePointCount(0, words.length()) > MAX_LENGTH ? shown.append('…').toString() : shown.toString();
    }

    private static String visible(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Character.isISOControl(point) ? " " : Character.toString(point);
        };
    }
}
