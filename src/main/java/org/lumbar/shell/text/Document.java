package org.lumbar.shell.text;

import org.lumbar.api.Problem;

/** One document of a file, before it is understood. */
public sealed interface Document {

    /**
     * {@return the file and, where it has several documents, which of them: {@code cases.yaml#2} for the second one of
     * YAML, {@code cases.ndjson:17} for the one on line 17}
     */
    String source();

    /** A document whose text could be read. */
    record Readable(String source, Notation notation, Text text) implements Document {
    }

    /** A document that is no text, or too large. */
    record Unreadable(String source, Problem problem) implements Document {
    }
}
