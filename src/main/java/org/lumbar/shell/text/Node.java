package org.lumbar.shell.text;

import java.util.List;

import org.lumbar.api.Position;

/** A piece of a YAML or JSON document, with its place in the text. */
public sealed interface Node {

    /** {@return where it begins} */
    Position at();

    /** Keys with their values, in the order of the text, without duplicate keys. */
    record Mapping(List<Entry> entries, Position at) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    record Sequence(List<Node> items, Position at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Scalar(String text, Kind kind, Position at) implements Node {
    }

    record Entry(Scalar key, Node value) {
    }

    /** The type of a value in the notation. */
    enum Kind {
        /** A text, in quotes or not. */
        TEXT,
        /** A whole or decimal number. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** Null, or nothing at all. */
        NOTHING
    }
}
