package org.lumbar.shell.text;

import java.util.regex.Pattern;

/** The type of an unquoted word: the YAML 1.2 core schema, but with numbers as in JSON only. */
final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    private Scalars() {
    }

    static Node.Kind kind(String word) {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> Node.Kind.NOTHING;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Node.Kind.TRUTH;
            default -> NUMBER.matcher(word).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
        };
    }
}
