package org.lumbar.shell.drl;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lumbar.shell.text.Text;

/**
 * Formats a rule file in the house style; words and comments do not change. A part that cannot be read stays as it is.
 */
public final class DrlLayout {

    private static final Pattern COMMENT = Pattern.compile("//[^\\r\\n]*|/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
    private static final Pattern PLACES = Pattern.compile("TextSpan\\[start=\\d+, end=\\d+]|first=\\w+, line=\\d+");
    private static final Pattern EMPTY_LINE = Pattern.compile("\n[^\\S\n]*\n");
    private static final Set<String> SPACED = Set.of("not", "exists", "and", "or", "in");
    private static final Set<String> JOINTS = Set.of("and", "or", "&&", "||");
    private static final String INDENTED = "\n    ";
    private static final int MAX_WIDTH = 120;

    private final Drl file;
    private final List<Token> tokens;
    /** The first and last token of each part that can be read. */
    private final TreeMap<Integer, Integer> parts = new TreeMap<>();
    /** The line break or indentation before a token. */
    private final Map<Integer, String> breaks = new HashMap<>();
    private final TreeMap<Integer, Integer> indexes = new TreeMap<>();
    private final StringBuilder page = new StringBuilder();

    private DrlLayout(Drl file) {
        this.file = file;
        this.tokens = Lexer.tokens(file.content(), new Remarks(new Text(file.path(), 1, file.content())));
        tokens.forEach(token -> indexes.put(token.at().start(), indexes.size()));
    }

    /** {@return the formatted text; unchanged if formatting would alter its meaning} */
    public static String of(Drl file) {
        String text = new DrlLayout(file).text();
        String ended = file.content().contains("\r\n") ? text.replace("\n", "\r\n") : text;
        return shape(Drl.read(Path.of(file.path()), ended)).equals(shape(file)) ? ended : file.content();
    }

    /** The content of a file regardless of layout. */
    static String shape(Drl file) {
        return PLACES.matcher(List.of(file.packageName(), file.imports(), file.declarations(), file.rules(), file.aside())
                .toString()).replaceAll("");
    }

    private String text() {
        Stream.concat(file.packageName().stream(), file.imports().stream())
                .forEach(name -> part(index(name.at().start()) - 1, name.at(), ";"));
        file.declarations().forEach(this::declaration);
        Stream.concat(file.rules().stream(), file.aside().stream()).forEach(this::rule);
        for (int i = 0; i < tokens.size(); i++) {
            Map.Entry<Integer, Integer> part = parts.floorEntry(i);
            boolean read = part != null && i <= part.getValue();
            if (i == 0 || part != null && (i == part.getKey() || i == part.getValue() + 1)) {
                gap(i, i == 0 ? "" : isImport(part) && isImport(parts.lowerEntry(i)) ? "\n" : "\n\n");
            } else if (read) {
                gap(i, breaks.getOrDefault(i, isApart(i) ? isFull(i) ? INDENTED + "    " : " " : ""));
            } else {
                page.append(file.content(), end(i - 1), start(i));
            }
            page.append(file.content(), start(i), end(i));
        }
        gap(tokens.size(), "\n");
        return page.toString().replace("\r\n", "\n").strip() + "\n";
    }

    private boolean isImport(Map.Entry<Integer, Integer> part) {
        return part != null && tokens.get(part.getKey()).is("import");
    }

    private int index(int offset) {
        return indexes.floorEntry(offset).getValue();
    }

    private int start(int index) {
        return index < tokens.size() ? tokens.get(index).at().start() : file.content().length();
    }

    private int end(int index) {
        return index < 0 ? 0 : tokens.get(index).at().end();
    }

    private boolean is(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
    }

    /** Records a part, including the keyword that ends it; false if it cannot be read. */
    private boolean part(int first, TextSpan at, String ending) {
        int last = index(at.end() - 1);
        boolean read = !file.remarks().hasError(new TextSpan(start(first), at.end()));
        if (read) {
            last += is(last + 1, ending) ? 1 : 0;
            parts.put(first, last + (is(last + 1, ";") ? 1 : 0));
        }
        return read;
    }

    private void declaration(Drl.Declaration type) {
        int first = index(type.at().start());
        if (part(first, type.at(), "end")) {
            for (int i = first + 2; !is(i, "end"); i++) {
                if (tokens.get(i).isWord() && is(i + 1, ":")) {
                    breaks.put(i, INDENTED);
                }
            }
            type.marks().stream().filter(mark -> mark.property().isEmpty())
                    .forEach(mark -> breaks.put(index(mark.at().start()), INDENTED));
            breaks.put(parts.get(first), "\n");
        }
    }

    private void rule(Rule rule) {
        int first = index(rule.at().start());
        if (part(first, rule.at(), "end") && rule.conclusion().isPresent()) {
            rule.annotations().forEach(annotation -> breaks.put(index(annotation.at().start()), INDENTED));
            int then = index(rule.conclusion().get().at().start());
            while (!is(then, "then")) {
                then--;
            }
            int end = then;
            for (int i = rule.conditions().size() - 1; i >= 0; i--) {
                end = condition(rule.conditions().get(i), end);
            }
            breaks.put(is(end - 1, ":") ? end - 2 : end - 1, "\n");
            breaks.put(then, "\n");
            breaks.put(then + 1, INDENTED);
            breaks.put(index(rule.at().end() - 1) + 1, "\n");
        }
    }

    /** Breaks the line before a condition, and between its alternatives. */
    private int condition(Condition condition, int end) {
        int first = index(condition.at().start());
        while (is(first - 1, "(")) {
            first--;
        }
        breaks.put(first, INDENTED);
        int depth = 0;
        int last = isListed(first, end) ? end : first;
        for (int i = first; i < last; i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 1 && JOINTS.contains(tokens.get(i).text()) && tokens.get(i).kind() != Token.Kind.TEXT) {
                breaks.put(i, INDENTED + " ");
                breaks.put(first + 1, " ".repeat(tokens.get(i).text().length() + 1));
            }
        }
        return first;
    }

    private boolean isListed(int first, int end) {
        return is(first, "(") && (width(first, end - 1) > MAX_WIDTH || tokens.get(end - 1).line() > tokens.get(first).line());
    }

    /** The width of tokens on one line. */
    private int width(int first, int last) {
        return IntStream.rangeClosed(first, last).map(i -> tokens.get(i).at().width() + (i > first && isApart(i) ? 1 : 0)).sum();
    }

    private boolean isApart(int index) {
        Token word = tokens.get(index);
        Token before = tokens.get(index - 1);
        boolean called = word.is("(") && (before.isWord() && !SPACED.contains(before.text()));
        boolean negative = before.is("-") && tokens.get(index - 2).kind() == Token.Kind.SIGN && !is(index - 2, ")");
        return !(called || negative || Stream.of(")", ",", ";", ".", "]", "[").anyMatch(word::is)
                || Stream.of("(", ".", "@", "!", "[").anyMatch(before::is));
    }

    /** Whether what follows a comma does not fit on the line; annotations are never broken. */
    private boolean isFull(int index) {
        int next = index;
        while (next < tokens.size() - 1 && !is(next, ",") && !breaks.containsKey(next + 1)) {
            next++;
        }
        return is(index - 1, ",") && page.length() - page.lastIndexOf("\n") + width(index, next) > MAX_WIDTH
                && page.charAt(page.lastIndexOf("\n") + 5) != '@';
    }

    /** Writes what separates two tokens, including comments. */
    private void gap(int index, String plain) {
        String between = file.content().substring(end(index - 1), start(index)).replace("\r\n", "\n");
        Matcher comment = COMMENT.matcher(between);
        String indent = index < tokens.size() && parts.floorEntry(index) != null && !plain.equals("\n\n")
                && parts.lowerEntry(index) != null && index <= parts.lowerEntry(index).getValue() ? INDENTED : "\n";
        String space = plain.isEmpty() && index > 0 ? " " : plain;
        String separator = plain;
        int at = 0;
        while (comment.find()) {
            boolean own = index == 0 || between.substring(at, comment.start()).contains("\n");
            boolean apart = EMPTY_LINE.matcher(between.substring(at, comment.start())).find() && indent.equals("\n");
            page.append(page.isEmpty() ? "" : !own ? " " : at == 0 && plain.equals("\n\n") || apart ? "\n\n" : indent);
            page.append(comment.group().stripTrailing());
            at = comment.end();
            boolean ends = comment.group().startsWith("//") || between.indexOf('\n', at) >= 0;
            separator = !ends ? space : EMPTY_LINE.matcher(between.substring(at)).find() && indent.equals("\n") ? "\n\n"
                    : plain.startsWith("\n") && !plain.equals("\n\n") ? plain : indent.equals("\n") ? "\n" : INDENTED + "    ";
        }
        page.append(separator);
    }
}
