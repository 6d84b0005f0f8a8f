package org.lumbar.casefile;

import java.util.Map;

/** What a property of a declared type takes in a case file. */
enum PropertyType {
    INT("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE),
    LONG("a whole number"),
    DECIMAL("a number"),
    TRUTH("yes or no"),
    TEXT("a text");

    /** By the simple name of the Java type. */
    static final Map<String, PropertyType> TYPES = Map.of(
            "int", INT, "Integer", INT, "long", LONG, "Long", LONG, "double", DECIMAL, "Double", DECIMAL,
            "boolean", TRUTH, "Boolean", TRUTH, "String", TEXT);

    private final String words;

    PropertyType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
