package org.lumbar.shell.report;

/** Escapes text inside quotes for Mermaid, which interprets entities and HTML there. */
final class MermaidText {

    private static final String SPECIAL = "#\"<>&`";

    private MermaidText() {
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (SPECIAL.indexOf(letter) >= 0) {
                escaped.append('#').append(letter).append(';');
            } else {
                escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }
}
