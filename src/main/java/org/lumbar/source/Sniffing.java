package org.lumbar.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.source.Lines.Line;

/** Tells the notation of a stream without a name from its first lines. */
final class Sniffing {

    private Sniffing() {
    }

    /** The notation; blank lines at the beginning are used up, all others can still be read. */
    static Notation notation(Lines lines) throws IOException {
        List<Line> seen = new ArrayList<>();
        Optional<Line> first = lines.next();
        while (first.isPresent() && first.get().isBlank()) {
            first = lines.next();
        }
        if (first.isEmpty()) {
            return Notation.YAML;
        }
        seen.add(first.get());
        Notation notation = first.get().first() == '{' ? json(lines, seen) : Notation.YAML;
        lines.putBack(seen);
        return notation;
    }

    private static Notation json(Lines lines, List<Line> seen) throws IOException {
        Line first = seen.get(0);
        if (!first.whole() || isWholeObject(first)) {
            return Notation.JSON_LINES;
        }
        int held = first.bytes().length;
        Optional<Line> next = lines.next();
        while (next.isPresent()) {
            seen.add(next.get());
            held += next.get().bytes().length + 1;
            if (!next.get().isBlank() || held > Documents.LIMIT) {
                return beginsWithBrace(next.get()) ? Notation.JSON_LINES : Notation.JSON;
            }
            next = lines.next();
        }
        return Notation.JSON;
    }

    /** An indented brace belongs to the document of the line above. */
    private static boolean beginsWithBrace(Line line) {
        return line.bytes().length > 0 && line.bytes()[0] == '{';
    }

    private static boolean isWholeObject(Line line) {
        Text text = new Text("-", 1, new String(line.bytes(), StandardCharsets.UTF_8));
        return JsonTree.read(text, new Problems(text)).whole();
    }
}
