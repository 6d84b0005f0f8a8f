package org.lumbar.shell.text;

/** How documents are written down in a file. */
public enum Notation {
    /** YAML 1.2, several documents divided by lines that begin with {@code ---}. */
    YAML,
    /** One JSON document. */
    JSON,
    /** One JSON document on each line. */
    JSON_LINES
}
