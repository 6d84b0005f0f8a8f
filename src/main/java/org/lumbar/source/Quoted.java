package org.lumbar.source;

/** Words of a file as a message repeats them: in quotes, on one line, and not too long. */
public final class Quoted {

    private static final int LONGEST = 40;

    private Quoted() {
    }

    /**
     * {@return the words in single quotes; without control characters, and cut where they are long}
     *
     * @param words as somebody wrote them
     */
    public static String of(String words) {
        return "'" + plain(words) + "'";
    }

    /**
     * {@return the words without quotes}
     *
     * @param words as somebody wrote them
     */
    public static String plain(String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints().limit(LONGEST)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(shown::appendCodePoint);
        return words.codePointCount(0, words.length()) > LONGEST ? shown.append('…').toString() : shown.toString();
    }
}
