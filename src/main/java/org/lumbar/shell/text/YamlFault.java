package org.lumbar.shell.text;

import java.util.Optional;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** A YAML syntax error in plain words. */
record YamlFault(int offset, int width, String message, String hint) {

    private static final Pattern QUOTATION = Pattern.compile(
            "(?m)^ *(?:- )?[\\w./-]+: +(\"(?:[^\"\\\\]|\\\\.)*+\"?+|'(?:[^']|'')*+'?+)");
    private static final Pattern KEY = Pattern.compile("^ *(?:- )?[\\w./-]+:(?: |$)");

    static YamlFault of(RuntimeException e, Text text, CodePoints places) {
        if (e instanceof MarkedYamlEngineException marked) {
            int at = marked.getProblemMark().map(Mark::getIndex).map(places::offset).orElse(0);
            int context = marked.getContextMark().map(Mark::getIndex).map(places::offset).orElse(at);
            String problem = Optional.ofNullable(marked.getProblem()).orElse("");
            String whole = Optional.ofNullable(marked.getContext()).orElse("") + " " + problem;
            return tab(text, at).or(() -> tab(text, context)).orElseGet(() -> fault(text, at, context, whole));
        }
        if (e instanceof ReaderException reader) {
            return new YamlFault(places.offset(reader.getPosition()), 1, String.format(
                    "the character U+%04X is not allowed in YAML", reader.getCodePoint()), "leave it out");
        }
        if (e instanceof YamlVersionException) {
            int at = Math.max(0, text.content().indexOf("%YAML"));
            return new YamlFault(at, text.lineEnd(at) - at, "this YAML version is not supported",
                    "write %YAML 1.2, or leave the line out");
        }
        return unknown(places.offset(0));
    }

    private static YamlFault fault(Text text, int at, int context, String problem) {
        Optional<YamlFault> open = openQuotation(text, at);
        if (open.isPresent()) {
            return open.get();
        }
        if (problem.contains("quoted scalar") && !problem.contains("escape")) {
            return unclosedQuotation(context);
        }
        if (problem.contains("hexadecimal")) {
            return new YamlFault(at, 1, "this escape needs more digits",
                    "write four hexadecimal digits after '\\u', or put the text in single quotes");
        }
        if (problem.contains("escape")) {
            return new YamlFault(at, 1, "YAML has no such escape",
                    "put the text in single quotes, or write \\\\ for a backslash");
        }
        if (problem.contains("could not find expected ':'")) {
            return missingColon(text, context);
        }
        if (problem.contains("mapping values are not allowed")) {
            return colon(text, at);
        }
        if (problem.contains("expected ',' or")) {
            char close = problem.contains("']'") ? ']' : '}';
            if (beginsAnew(text, at, context)) {
                return new YamlFault(context, 1, "this bracket is not closed", "put a '" + close + "' where it ends");
            }
            return new YamlFault(at, 1, "a ',' or '" + close + "' is missing here",
                    "the open bracket is on line " + text.position(context).line());
        }
        if (at < text.content().length() && "]}".indexOf(text.content().charAt(at)) >= 0) {
            return new YamlFault(at, 1, "this '" + text.content().charAt(at) + "' closes nothing",
                    "leave it out; a text that begins with it needs quotes");
        }
        if (problem.contains("expected <block end>") || problem.contains("sequence entries are not allowed")) {
            return new YamlFault(at, 1, "this line does not fit the lines above it",
                    "begin the keys of one group in the same column, and each item of a list with '- '");
        }
        if (problem.contains("cannot start any token")) {
            return new YamlFault(at, 1, "a value cannot begin with " + Quoted.of(character(text, at)),
                    "put the value in quotes");
        }
        if (problem.contains("expected the node content")) {
            return at < text.content().length() && text.content().charAt(at) == ','
                    ? new YamlFault(at, 1, "a value is missing before this ','", "write one, or leave the ',' out")
                    : new YamlFault(at, 1, "a value is missing here", "write one, and close each bracket that is open");
        }
        return YamlHead.fault(text, at, problem).orElseGet(() -> unknown(at));
    }

    private static YamlFault unknown(int at) {
        return new YamlFault(at, 1, "this is not valid YAML here",
                "look for a missing or extra bracket, quotation mark or ':'");
    }

    /** Whether the line begins in the first column, and so is probably outside the brackets. */
    private static boolean beginsAnew(Text text, int at, int context) {
        int start = text.lineStart(at);
        return at >= text.content().length() || start > context && Character.isLetter(text.content().charAt(start));
    }

    private static Optional<YamlFault> tab(Text text, int at) {
        String content = text.content();
        int i = text.lineStart(Math.min(at, content.length()));
        while (i < content.length() && content.charAt(i) == ' ') {
            i++;
        }
        return i < content.length() && content.charAt(i) == '\t'
                ? Optional.of(new YamlFault(i, 1, "a tab is used for indentation", "indent with spaces"))
                : Optional.empty();
    }

    /** A quotation before the fault that was probably never closed, as it spans lines that look like keys. */
    private static Optional<YamlFault> openQuotation(Text text, int at) {
        String before = text.content().substring(0, Math.min(at, text.content().length()));
        return QUOTATION.matcher(before).results().filter(found -> found.group(1).lines().skip(1).anyMatch(line -> KEY.matcher(line).find()))
                .findFirst().map(found -> unclosedQuotation(found.start(1)));
    }

    private static YamlFault unclosedQuotation(int at) {
        return new YamlFault(at, 1, "this quotation is not closed", "put the same quotation mark after the text");
    }

    /** A misplaced colon: usually the line above lacks its own. */
    private static YamlFault colon(Text text, int at) {
        int start = text.lineStart(at);
        if (start > 0) {
            int above = text.lineStart(start - 1);
            String line = text.content().substring(above, text.lineEnd(above));
            int indent = line.indexOf(line.strip());
            if (line.matches("\\s*[A-Za-z]([^:#]|:(?=\\S))*")) {
                return missingColon(text, above + indent);
            }
            int own = wordStart(text, start);
            if (own - start > indent && !text.content().substring(own, at).contains(":")) {
                return new YamlFault(own, at - own, "this line is indented more than the one above it",
                        "begin the keys of one group in the same column");
            }
        }
        return new YamlFault(at, 1, "a ':' is not expected here",
                "check the indentation; a text that contains ': ' needs quotes");
    }

    private static YamlFault missingColon(Text text, int at) {
        int width = wordWidth(text, at);
        int colon = text.content().substring(at, at + width).indexOf(':');
        return colon < 0 || colon == width - 1
                ? new YamlFault(at, width, "a ':' is missing after this key", "write it as key: value")
                : new YamlFault(at + colon, 1, "a space is missing after this ':'", "write it as key: value");
    }

    private static int wordStart(Text text, int start) {
        int at = start;
        while (at < text.content().length() && text.content().charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int wordWidth(Text text, int at) {
        int end = at;
        while (end < text.content().length() && !Character.isWhitespace(text.content().charAt(end))) {
            end++;
        }
        return end - at;
    }

    private static String character(Text text, int at) {
        return at < text.content().length() ? Character.toString(text.content().codePointAt(at)) : "";
    }
}
