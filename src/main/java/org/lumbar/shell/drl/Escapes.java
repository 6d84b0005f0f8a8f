package org.lumbar.shell.drl;

/** Backslash escapes within quotation marks. */
final class Escapes {

    private static final String NAMED = "ntrbfs\"'\\";
    private static final String MEANT = "\n\t\r\b\f \"'\\";

    private Escapes() {
    }

    /** Resolves escapes; a backslash that is not part of one stays. */
    static String resolved(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder meant = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            int named = c == '\\' && at < written.length() ? NAMED.indexOf(written.charAt(at)) : -1;
            if (named >= 0) {
                meant.append(MEANT.charAt(named));
                at++;
            } else if (c == '\\' && written.startsWith("u", at)) {
                at = unicode(written, at, meant);
            } else if (c == '\\' && at < written.length() && isOctal(written.charAt(at))) {
                at = octal(written, at, meant);
            } else {
                meant.append(c);
            }
        }
        return meant.toString();
    }

    private static int unicode(String written, int at, StringBuilder meant) {
        int from = at;
        while (from < written.length() && written.charAt(from) == 'u') {
            from++;
        }
        if (from + 4 > written.length() || !written.substring(from, from + 4).chars()
                .allMatch(c -> Character.digit(c, 16) >= 0)) {
            meant.append('\\');
            return at;
        }
        meant.append((char) Integer.parseInt(written.substring(from, from + 4), 16));
        return from + 4;
    }

    private static int octal(String written, int at, StringBuilder meant) {
        int most = written.charAt(at) <= '3' ? 3 : 2;
        int end = at;
        while (end < written.length() && end - at < most && isOctal(written.charAt(end))) {
            end++;
        }
        meant.append((char) Integer.parseInt(written.substring(at, end), 8));
        return end;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    /**
     * A text as the engine needs it. Backslashes become octal escapes: the engine generates Java, where a backslash before a
     * {@code u} begins a Unicode escape.
     */
    static String escaped(String text) {
        StringBuilder written = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || Character.isISOControl(c)) {
                written.append('\\').append(String.format("%03o", c));
            } else {
                written.append((char) c);
            }
        });
        return written.append('"').toString();
    }
}
