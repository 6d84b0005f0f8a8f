package org.lumbar.source;

import java.util.List;

/** A piece of a YAML or JSON document, with its place in the text. */
public sealed interface Node {

    /** Where it begins. */
    Position at();

    /** Keys with their values, in the order of the text; no key twice. */
    record Mapping(List<Entry> entries, Position at) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** Values one after another. */
    record Sequence(List<Node> items, Position at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param text the value as it was written, without quotes
     * @param kind what the notation makes of it
     */
    record Scalar(String text, Kind kind, Position at) implements Node {
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {
    }

    /** What the notation makes of a value. */
    enum Kind { TEXT, NUMBER, TRUTH, NOTHING }
}
