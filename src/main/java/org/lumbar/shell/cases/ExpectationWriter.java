package org.lumbar.shell.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.Position;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.Documents;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Piece;
import org.lumbar.shell.text.Text;

/** Changes the codes in the expectations of a case file; everything else stays byte for byte. */
public final class ExpectationWriter {

    private static final String MARK = "\uFEFF";

    private final Path file;
    private final String shown;
    private final String whole;

    private ExpectationWriter(Path file, String shown) throws IOException {
        this.file = file;
        this.shown = shown;
        this.whole = Files.readString(file);
    }

    /** Empty if the file cannot be opened. */
    public static Optional<ExpectationWriter> of(String shown) {
        try {
            return Optional.of(new ExpectationWriter(Path.of(shown).toRealPath(), shown));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    public String file() {
        return shown;
    }

    /** The text with other codes in the expectations of some cases, by source; empty if anything else would change. */
    public Optional<String> with(Map<String, Map<Expectation, List<String>>> codes, CaseReader reader) {
        int skipped = whole.startsWith(MARK) ? 1 : 0;
        Text text = new Text(shown, 1, whole.substring(skipped));
        List<Edit> edits = new ArrayList<>();
        try (Documents documents = documents(whole)) {
            while (documents.hasNext()) {
                if (documents.next() instanceof Document.Readable document && codes.containsKey(document.source())) {
                    int from = text.offset(new Position(document.text().position(0).line(), 1));
                    Optional<Piece> expect = Piece.of(document.text().content()).flatMap(root -> root.under("expect"));
                    if (expect.isEmpty() || !text.content().startsWith(document.text().content(), from)) {
                        return Optional.empty();
                    }
                    codes.get(document.source()).forEach((expectation, now) -> value(expect.get(), expectation)
                            .ifPresent(value -> new ListEdits(document, value, now, expectation.mode()).edits()
                                    .forEach(edit -> edits.add(edit.moved(from + skipped)))));
                }
            }
        }
        String changed = applied(edits);
        return leavesAllElse(changed, codes, reader) ? Optional.of(changed) : Optional.empty();
    }

    /** Replaces the file atomically. */
    public void write(String text) throws IOException {
        Path copy = Files.createTempFile(file.getParent(), ".lumbar-", ".tmp");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(copy, text);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Optional<Piece> value(Piece expect, Expectation expectation) {
        return expect.under(expectation.word()).flatMap(value -> value instanceof Piece.Group
                ? value.under(ExpectReader.word(expectation.mode())) : Optional.of(value));
    }

    private Documents documents(String content) {
        ByteArrayInputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return Notation.of(file.toString()).map(notation -> new Documents(shown, notation, in))
                .orElseGet(() -> Documents.sniffed(shown, in));
    }

    private boolean leavesAllElse(String changed, Map<String, Map<Expectation, List<String>>> codes,
            CaseReader reader) {
        List<Case> before = cases(whole, reader);
        List<Case> after = cases(changed, reader);
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            Case old = before.get(i);
            Case now = after.get(i);
            Map<Expectation, List<String>> wanted = codes.getOrDefault(old.source(), Map.of());
            if (!old.title().equals(now.title()) || !old.facts().equals(now.facts())
                    || !old.expectations().stream().map(one -> wanted.getOrDefault(one, one.codes())).toList()
                            .equals(now.expectations().stream().map(Expectation::codes).toList())) {
                return false;
            }
        }
        return true;
    }

    private List<Case> cases(String content, CaseReader reader) {
        List<Case> cases = new ArrayList<>();
        try (Documents documents = documents(content)) {
            while (documents.hasNext()) {
                if (reader.read(documents.next()) instanceof Case one) {
                    cases.add(one);
                }
            }
        }
        return cases;
    }

    private String applied(List<Edit> edits) {
        StringBuilder text = new StringBuilder(whole);
        // from the end, and deletions before the insertions in their place
        edits.stream().sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to).reversed())
                .forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
        return text.toString();
    }

    record Edit(int from, int to, String text) {
        Edit moved(int by) {
            return new Edit(from + by, to + by, text);
        }
    }

    /** Changes the codes of one expectation item by item, which keeps comments. */
    private record ListEdits(Document.Readable document, Piece value, List<String> codes, Expectation.Mode mode) {

        List<Edit> edits() {
            if (!(value instanceof Piece.Sequence list) || mode == Expectation.Mode.LEADING || kept(list).isEmpty()) {
                return List.of(replaced());
            }
            return list.bracketed() ? bracketed(list) : dashed(list);
        }

        private Edit replaced() {
            if (mode == Expectation.Mode.LEADING) {
                return new Edit(value.start(), value.end(), written(codes.isEmpty() ? ExpectReader.NONE : codes.get(0)));
            }
            boolean dashed = value instanceof Piece.Sequence list && !list.bracketed();
            int end = dashed ? last((Piece.Sequence) value).end() : value.end();
            return new Edit(value.start(), end, (dashed ? "  [" : "[")
                    + String.join(", ", codes.stream().map(this::written).toList()) + "]");
        }

        private List<Edit> bracketed(Piece.Sequence list) {
            List<Edit> edits = new ArrayList<>();
            int lastKept = list.items().lastIndexOf(last(kept(list)));
            for (int i = 0; i < list.items().size(); i++) {
                Piece item = list.items().get(i);
                if (isKept(item)) {
                    continue;
                }
                if (i < lastKept) {
                    edits.add(new Edit(item.start(), list.items().get(i + 1).start(), ""));
                } else {
                    int before = list.items().get(i - 1).end();
                    boolean hasComment = content().substring(before, item.start()).contains("#");
                    edits.add(new Edit(hasComment ? item.start() : before, item.end(), ""));
                }
            }
            int end = list.items().get(lastKept).end();
            added(list).forEach(code -> edits.add(new Edit(end, end, ", " + written(code))));
            return joined(edits, end);
        }

        private List<Edit> dashed(Piece.Sequence list) {
            List<Edit> edits = new ArrayList<>();
            list.items().stream().filter(item -> !isKept(item)).forEach(item -> edits.add(
                    new Edit(lineStart(item.start()), nextLine(item.end()), "")));
            int first = list.items().get(0).start();
            String dash = content().substring(lineStart(first), first);
            int end = nextLine(last(list).end());
            boolean isEnded = end > 0 && "\r\n".indexOf(content().charAt(end - 1)) >= 0;
            String lineBreak = content().contains("\r\n") ? "\r\n" : "\n";
            added(list).forEach(code -> edits.add(new Edit(end, end, isEnded ? dash + written(code) + lineBreak
                    : lineBreak + dash + written(code))));
            return joined(edits, end);
        }

        /** Merges the insertions at one place. */
        private static List<Edit> joined(List<Edit> edits, int at) {
            StringBuilder text = new StringBuilder();
            edits.stream().filter(edit -> edit.from() == at && edit.to() == at).forEach(edit -> text.append(edit.text()));
            List<Edit> joined = new ArrayList<>(edits.stream().filter(edit -> edit.to() > edit.from()).toList());
            joined.add(new Edit(at, at, text.toString()));
            return joined;
        }

        private List<Piece> kept(Piece.Sequence list) {
            return list.items().stream().filter(this::isKept).toList();
        }

        private boolean isKept(Piece item) {
            return item instanceof Piece.Single single && codes.contains(single.value());
        }

        private List<String> added(Piece.Sequence list) {
            return codes.stream().filter(code -> list.items().stream().noneMatch(item ->
                    item instanceof Piece.Single single && single.value().equals(code))).toList();
        }

        private static Piece last(Piece.Sequence list) {
            return last(list.items());
        }

        private static Piece last(List<Piece> items) {
            return items.get(items.size() - 1);
        }

        private String content() {
            return document.text().content();
        }

        private int lineStart(int offset) {
            int at = offset;
            while (at > 0 && "\r\n".indexOf(content().charAt(at - 1)) < 0) {
                at--;
            }
            return at;
        }

        private int nextLine(int offset) {
            int at = offset;
            while (at < content().length() && "\r\n".indexOf(content().charAt(at)) < 0) {
                at++;
            }
            return content().startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, content().length());
        }

        private String written(String code) {
            boolean isPlain = document.notation() == Notation.YAML && code.matches("[\\p{L}][\\p{L}\\p{N} _/.-]*")
                    && !code.endsWith(" ");
            return isPlain ? code : '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
