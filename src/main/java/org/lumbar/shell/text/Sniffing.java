package org.lumbar.shell.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.text.Lines.Line;

/** Guesses the notation of a stream without a file name from its first lines. */
final class Sniffing {

    private Sniffing() {
    }

    /** Consumes leading blank lines; the others can still be read. */
    static Notation notation(Lines lines) throws IOException {
        List<Line> seen = new ArrayList<>();
        Optional<Line> first = lines.nextFilled();
        if (first.isEmpty()) {
            return Notation.YAML;
        }
        seen.add(first.get());
        Notation notation = first.get().first() == '{' ? braces(lines, seen) : Notation.YAML;
        lines.putBack(seen);
        return notation;
    }

    private static Notation braces(Lines lines, List<Line> seen) throws IOException {
        Line first = seen.get(0);
        if (!first.whole()) {
            return Notation.JSON_LINES;
        }
        Optional<Line> next = nextFilled(lines, seen);
        if (next.isPresent() && YamlLine.of(next.get()) == YamlLine.BEGIN) {
            return Notation.YAML;
        }
        if (isWholeObject(first) || next.isPresent() && beginsWithBrace(next.get())) {
            return Notation.JSON_LINES;
        }
        return keyIsQuoted(seen) ? Notation.JSON : Notation.YAML;
    }

    private static Optional<Line> nextFilled(Lines lines, List<Line> seen) throws IOException {
        int size = seen.get(0).bytes().length;
        Optional<Line> next = lines.next();
        while (next.isPresent()) {
            seen.add(next.get());
            size += next.get().bytes().length + 1;
            if (!next.get().isBlank() || size > Documents.LIMIT) {
                return next;
            }
            next = lines.next();
        }
        return next;
    }

    /** Whether what follows the first brace looks like JSON; if nothing follows, it counts as JSON. */
    private static boolean keyIsQuoted(List<Line> seen) {
        StringBuilder begun = new StringBuilder();
        seen.forEach(line -> begun.append(new String(line.bytes(), StandardCharsets.UTF_8)));
        String rest = begun.toString().strip().substring(1).strip();
        return rest.isEmpty() || "\"}".indexOf(rest.charAt(0)) >= 0;
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
