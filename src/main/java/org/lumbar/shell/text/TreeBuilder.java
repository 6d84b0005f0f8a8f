package org.lumbar.shell.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.Position;

/** Builds a tree from the events of a parser. Not thread-safe. */
final class TreeBuilder {

    private final Text text;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();

    TreeBuilder(Text text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Begins a mapping or sequence; false if it is nested too deeply. */
    boolean begin(boolean mapping, int offset) {
        if (open.size() == Tree.DEPTH) {
            problems.add(offset, 1, "this is nested more than " + Tree.DEPTH + " levels deep",
                    "write it with fewer levels");
            while (open.size() > 1) {
                open.pop();
            }
            return false;
        }
        boolean isKey = expectsKey();
        if (isKey) {
            problems.add(offset, 1, "a key must be a single word", "write it as key: value");
        }
        open.push(new Open(mapping, isKey, text.position(offset)));
        return true;
    }

    void end() {
        Open done = open.pop();
        if (done.isKey) {
            open.peek().key = Optional.of(new Node.Scalar("", Node.Kind.NOTHING, done.at));
            open.peek().keyIsUsable = false;
        } else {
            place(done.node());
        }
    }

    void scalar(String value, Node.Kind kind, int offset) {
        Node.Scalar scalar = new Node.Scalar(value, kind, text.position(offset));
        if (expectsKey()) {
            open.peek().key = Optional.of(scalar);
            open.peek().keyIsUsable = true;
        } else {
            place(scalar);
        }
    }

    boolean isDone() {
        return open.isEmpty();
    }

    boolean expectsKey() {
        return !open.isEmpty() && open.peek().mapping && open.peek().key.isEmpty();
    }

    /** Where the innermost open mapping or sequence begins. */
    Optional<Position> innermost() {
        return Optional.ofNullable(open.peek()).map(piece -> piece.at);
    }

    /** Closes whatever is still open. */
    Optional<Node> finish() {
        while (!open.isEmpty()) {
            end();
        }
        return root;
    }

    private void place(Node node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else if (open.peek().mapping) {
            Open mapping = open.peek();
            if (mapping.keyIsUsable) {
                enter(mapping.entries, new Node.Entry(mapping.key.orElseThrow(), node), problems);
            }
            mapping.key = Optional.empty();
        } else {
            open.peek().items.add(node);
        }
    }

    /** Adds an entry, and reports a duplicate key. */
    static void enter(Map<String, Node.Entry> entries, Node.Entry entry, Problems problems) {
        Node.Entry first = entries.putIfAbsent(entry.key().text(), entry);
        if (first != null) {
            problems.add(entry.key(), "the key " + Quoted.of(entry.key().text()) + " is given twice",
                    "line " + first.key().at().line() + " has it already; keep one of the two");
        }
    }

    private static final class Open {
        private final boolean mapping;
        private final boolean isKey;
        private final Position at;
        private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
        private final List<Node> items = new ArrayList<>();
        private Optional<Node.Scalar> key = Optional.empty();
        private boolean keyIsUsable;

        Open(boolean mapping, boolean isKey, Position at) {
            this.mapping = mapping;
            this.isKey = isKey;
            this.at = at;
        }

        Node node() {
            return mapping ? new Node.Mapping(List.copyOf(entries.values()), at) : new Node.Sequence(items, at);
        }
    }
}
