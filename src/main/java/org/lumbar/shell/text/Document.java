package org.lumbar.shell.text;

import org.lumbar.api.Problem;

/** One document of a file, before it is parsed. */
public sealed interface Document {

    /**
     * {@return the file and, if it has several documents, which one: {@code cases.yaml#2} for the second YAML document,
     * {@code cases.ndjson:17} for the one on line 17}
     */
    String source();

    /** A document whose text could be read. */
    record Readable(String source, Notation notation, Text text) implements Document {
    }

    /** A document that is not text, or too large. */
    record Unreadable(String source, Problem problem) implements Document {
    }
}
