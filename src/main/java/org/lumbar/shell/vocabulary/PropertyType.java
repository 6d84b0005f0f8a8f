package org.lumbar.shell.vocabulary;

import java.util.Map;

/** The values that a property of a declared type accepts. */
public enum PropertyType {
    INT("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE, "write it in digits, such as 3"),
    LONG("a whole number", "write it in digits, such as 3"),
    DECIMAL("a number", "write it in digits, such as 2.5"),
    TRUTH("yes or no", "write yes or no"),
    TEXT("a text", "put it in quotes");

    /** By the simple name of the Java type. */
    public static final Map<String, PropertyType> TYPES = Map.of(
            "int", INT, "Integer", INT, "long", LONG, "Long", LONG, "double", DECIMAL, "Double", DECIMAL,
            "boolean", TRUTH, "Boolean", TRUTH, "String", TEXT);

    private final String words;
    private final String hint;

    PropertyType(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    public boolean isWhole() {
        return this == INT || this == LONG;
    }

    /** {@return whether it accepts a value given in Java} */
    boolean takes(Object value) {
        return switch (this) {
            case INT -> value instanceof Integer;
            case LONG -> value instanceof Integer || value instanceof Long;
            case DECIMAL -> value instanceof Number;
            case TRUTH -> value instanceof Boolean;
            case TEXT -> value instanceof String;
        };
    }

    public String hint() {
        return hint;
    }
}
