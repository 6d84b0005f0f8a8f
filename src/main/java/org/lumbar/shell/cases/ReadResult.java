package org.lumbar.shell.cases;

/** The result of reading one document of a case file. */
public sealed interface ReadResult permits Case, Unreadable {

    /**
     * {@return where the document is: {@code path}, {@code path#2} for the second of several YAML documents,
     * {@code path:17} for line 17 of an NDJSON file; with {@code -} for standard input}
     */
    String source();
}
