package org.lumbar.shell.text;

import java.util.List;

import org.lumbar.api.Position;

/** A piece of a YAML or JSON document, with its place in the text. */
public sealed interface Node {

    /** {@return where it begins} */
    Position at();

    /**
     * Keys with their values, in the order of the text; no key twice.
     *
     * @param entries in the order of the text
     * @param at where it begins
     */
    record Mapping(List<Entry> entries, Position at) implements Node {
        /**
         * Copies what could change.
         *
         * @param entries copied; later changes do not reach it
         * @param at where it begins
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Values one after another.
     *
     * @param items in the order of the text
     * @param at where it begins
     */
    record Sequence(List<Node> items, Position at) implements Node {
        /**
         * Copies what could change.
         *
         * @param items copied; later changes do not reach it
         * @param at where it begins
         * @throws NullPointerException where what is copied is null or holds null
         */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param text the value as it was written, without quotes
     * @param kind what the notation makes of it
     * @param at where it begins, quotes included
     */
    record Scalar(String text, Kind kind, Position at) implements Node {
    }

    /**
     * A key and its value.
     *
     * @param key what stands before the colon
     * @param value what stands behind it
     */
    record Entry(Scalar key, Node value) {
    }

    /** What the notation makes of a value. */
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
