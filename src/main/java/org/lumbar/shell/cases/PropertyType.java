package org.lumbar.shell.cases;

import java.util.Map;

/** What a case file accepts for a property of a declared type. */
enum PropertyType {
    INT("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE, "write it in digits, such as 3"),
    LONG("a whole number", "write it in digits, such as 3"),
    DECIMAL("a number", "write it in digits, such as 2.5"),
    TRUTH("yes or no", "write yes or no"),
    TEXT("a text", "put it in quotes");

    /** By the simple name of the Java type. */
    static final Map<String, PropertyType> TYPES = Map.of(
            "int", INT, "Integer", INT, "long", LONG, "Long", LONG, "double", DECIMAL, "Double", DECIMAL,
            "boolean", TRUTH, "Boolean", TRUTH, "String", TEXT);

    private final String words;
    private final String hint;

    PropertyType(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    String words() {
        return words;
    }

    boolean isWhole() {
        return this == INT || this == LONG;
    }

    String hint() {
        return hint;
    }
}
