package org.lumbar.shell.text;

import org.lumbar.shell.text.Lines.Line;

/** The role of a line when YAML is split into documents. */
enum YamlLine {
    /** Begins a document: {@code ---} in the first column, which no document can contain. */
    BEGIN,
    /** Ends a document: {@code ...} in the first column. */
    END,
    /** Blank, a comment or a directive. */
    IGNORED,
    /** Anything else. */
    CONTENT;

    static YamlLine of(Line line) {
        if (isMark(line, '-')) {
            return BEGIN;
        }
        if (isMark(line, '.')) {
            return END;
        }
        boolean directive = line.bytes().length > 0 && line.bytes()[0] == '%';
        return line.isBlank() || line.first() == '#' || directive ? IGNORED : CONTENT;
    }

    /** Whether the document begins on the same line as its mark. */
    static boolean hasContentAfterMark(Line line) {
        if (!isMark(line, '-')) {
            return false;
        }
        for (int i = 3; i < line.bytes().length; i++) {
            if (!isBreak(line.bytes()[i])) {
                return line.bytes()[i] != '#';
            }
        }
        return false;
    }

    private static boolean isMark(Line line, char sign) {
        byte[] bytes = line.bytes();
        return bytes.length >= 3 && bytes[0] == sign && bytes[1] == sign && bytes[2] == sign
                && (bytes.length == 3 || isBreak(bytes[3]));
    }

    private static boolean isBreak(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
