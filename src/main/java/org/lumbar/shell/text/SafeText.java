package org.lumbar.shell.text;

/** Makes text from outside safe to print on one line: nothing in it can control a terminal or hide other text. */
public final class SafeText {

    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {
    }

    /** {@return the text with spaces for line breaks, and U+FFFD for each unsafe character} */
    public static String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(SafeText::shown).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int shown(int character) {
        return switch (Character.getType(character)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> Character.isWhitespace(character) ? ' ' : REPLACEMENT;
            case Character.FORMAT -> isJoiner(character) ? character : REPLACEMENT;
            case Character.SURROGATE -> REPLACEMENT;
            default -> (character & 0xFFFE) == 0xFFFE ? REPLACEMENT : character;
        };
    }

    /** Whether it joins or separates letters, as several scripts require. */
    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }
}
