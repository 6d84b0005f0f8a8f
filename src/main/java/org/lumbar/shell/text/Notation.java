package org.lumbar.shell.text;

/** How the documents in a file are written. */
public enum Notation {
    /** YAML 1.2, with documents separated by lines that begin with {@code ---}. */
    YAML,
    /** One JSON document. */
    JSON,
    /** One JSON document on each line. */
    JSON_LINES
}
