package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into tokens. Characters that DRL cannot contain are reported, and read as what was probably meant. */
final class Lexer {

    private static final Pattern WORD = Pattern.compile(
            "(?:no-loop|lock-on-active|agenda-group|activation-group|ruleflow-group|auto-focus|date-effective"
                    + "|date-expires)\\b|[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern NUMBER = Pattern.compile("0[xX][\\da-fA-F]+[lL]?"
            + "|(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?"
            + "(?:(?:ms|[dhms])(?:\\d+(?:ms|[dhms]))*(?![\\p{L}\\d])|[lLfFdDbBiI](?![\\p{L}\\d]))?");
    private static final Pattern SIGN = Pattern.compile("===|==|!=|<=|>=|=<|=>|<>|&&|\\|\\||:=|.", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("==|!=|\\)\\s*;|,\\s*$|\\(\\s*$|\\w\\)");
    private static final Pattern BORDER = Pattern.compile("[\\n\\r]\\s*(?:when|then|end|rule|@)|[\\n\\r]\\s*[\\n\\r]|[({;]\\s*[\\n\\r]");
    private static final int MAX_TEXT = 2000;
    private static final String QUOTES = "“”„‟«»″";
    private static final String APOSTROPHES = "‘’‚‹›′";
    private static final Map<Character, String> SIGNS = Map.of('–', "-", '—', "-", '−', "-", '‐', "-", '‑', "-",
            '≠', "!=", '≤', "<=", '≥', ">=", '…', "...");

    private final String content;
    private final Remarks remarks;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;
    private boolean first = true;
    private int lineEnd = -1;
    private boolean paired;
    private boolean spaceReported;

    private Lexer(String content, Remarks remarks) {
        this.content = content;
        this.remarks = remarks;
    }

    static List<Token> tokens(String content, Remarks remarks) {
        Lexer lexer = new Lexer(content, remarks);
        while (lexer.at < content.length()) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() {
        char c = content.charAt(at);
        if (c == '\n' || c == '\r') {
            at++;
            newLine(c);
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
            if (at > 0 || c != '\uFEFF') {
                unusualSpace();
            }
            at++;
        } else if (content.startsWith("//", at)) {
            at = lineEnd();
        } else if (content.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || QUOTES.indexOf(c) >= 0) {
            quoted(c != '"');
        } else if (c == '\'' || APOSTROPHES.indexOf(c) >= 0) {
            apostrophe(c);
        } else {
            plain(c);
        }
    }

    /** A line ends with CR, LF or CR LF. */
    private void newLine(char c) {
        if (c == '\n' || at >= content.length() || content.charAt(at) != '\n') {
            line++;
            first = true;
        }
    }

    private void plain(char c) {
        if (take(WORD, Token.Kind.WORD) || take(NUMBER, Token.Kind.NUMBER)) {
            return;
        }
        String meant = SIGNS.get(c);
        if (meant != null) {
            pasted(at, 1, "the character '" + c + "'", "type " + meant + " instead");
            add(Token.Kind.SIGN, meant, at, at + 1);
            at++;
        } else {
            take(SIGN, Token.Kind.SIGN);
        }
    }

    private boolean take(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(content).region(at, content.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        add(kind, matcher.group(), at, matcher.end());
        at = matcher.end();
        return true;
    }

    private void comment() {
        int end = content.indexOf("*/", at + 2);
        if (end < 0) {
            remarks.add(RuleFault.UNCLOSED_BRACKET, "", new TextSpan(at, at + 2), "this '/*' is not closed",
                    "put '*/' at the end of the comment");
        }
        int stop = end < 0 ? content.length() : end + 2;
        boolean begins = first;
        while (at < stop) {
            char c = content.charAt(at++);
            if (c == '\n' || c == '\r') {
                newLine(c);
                begins = true;
            }
        }
        first = begins;
    }

    private void apostrophe(char c) {
        int end = c == '\'' ? closingApostrophe() : -1;
        if (end >= 0) {
            add(Token.Kind.TEXT, content.substring(at + 1, end), at, end + 1);
            at = end + 1;
        } else {
            quoted(true);
        }
    }

    private int closingApostrophe() {
        int end = lineEnd();
        for (int i = at + 1; i < end; i++) {
            if (content.charAt(i) == '\\') {
                i++;
            } else if (content.charAt(i) == '\'') {
                return i;
            }
        }
        return -1;
    }

    /**
     * A text in quotes ends at the next quotation mark on its line; without one, it ends where the author probably forgot it.
     */
    private void quoted(boolean pasted) {
        int end = closing(at + 1);
        int beyond = end < 0 && !pasted ? closingBeyond() : -1;
        if (beyond > 0) {
            severalLines(beyond);
            return;
        }
        if (pasted) {
            pasted(at, 1, "a typographic quotation mark", "write straight quotation marks: \"");
        } else if (end >= 0 && content.charAt(end) != '"') {
            pasted(end, 1, "a typographic quotation mark", "write straight quotation marks: \"");
        }
        int stop = end;
        if (end < 0) {
            stop = forgotten(at + 1);
            if (!pasted) {
                remarks.add(RuleFault.UNCLOSED_QUOTE, "", new TextSpan(at, Math.max(at + 1, stop)),
                        "this quotation mark is not closed on its line", "put a \" before and after the text");
            }
        }
        add(Token.Kind.TEXT, content.substring(at + 1, stop), at, end < 0 ? stop : end + 1);
        at = end < 0 ? stop : end + 1;
    }

    private int closing(int from) {
        int end = lineEnd();
        boolean straight = content.charAt(from - 1) == '"';
        for (int i = from; i < end; i++) {
            char c = content.charAt(i);
            boolean closes = straight && paired ? c == '"' : c == '"' || QUOTES.indexOf(c) >= 0
                    || !straight && APOSTROPHES.indexOf(c) >= 0;
            if (c == '\\') {
                i++;
            } else if (closes) {
                return !paired && straight && c == '"' && looksLikeCode(from, i) ? -1 : i;
            }
        }
        return -1;
    }

    /** Where a text that spans several lines ends; -1 if its closing quotation mark was probably forgotten. */
    private int closingBeyond() {
        int most = Math.min(content.length(), at + MAX_TEXT);
        int end = at + 1;
        while (end < most && content.charAt(end) != '"') {
            end += content.charAt(end) == '\\' ? 2 : 1;
        }
        return end < most && !looksLikeCode(at + 1, end) && !BORDER.matcher(content).region(at + 1, end).find() ? end : -1;
    }

    private void severalLines(int end) {
        remarks.add(RuleFault.OUTSIDE, "", new TextSpan(at, lineEnd()), "a text on several lines is not part of Lumbar's language",
                "put it on one line");
        add(Token.Kind.TEXT, content.substring(at + 1, end), at, end + 1);
        while (at <= end) {
            char c = content.charAt(at++);
            if (c == '\n' || c == '\r') {
                newLine(c);
            }
        }
        first = false;
    }

    /** Whether the text between two quotation marks looks like DRL, so that they are not a pair. */
    private boolean looksLikeCode(int from, int to) {
        return CODE.matcher(content).region(from, to).find();
    }

    private int forgotten(int from) {
        int end = lineEnd();
        int next = from;
        while (next < end && content.charAt(next) != '"') {
            next++;
        }
        for (int i = from; next < end && i < end; i++) {
            if (",);".indexOf(content.charAt(i)) >= 0) {
                return i;
            }
        }
        int stop = end;
        while (stop > from && "); ".indexOf(content.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    /** Reported only once: a file that contains one usually contains many. */
    private void unusualSpace() {
        if (!spaceReported) {
            pasted(at, 1, "a space that is not an ordinary one", "replace it, and others like it in this file, with ordinary spaces");
        }
        spaceReported = true;
    }

    private void pasted(int start, int width, String what, String hint) {
        remarks.add(RuleFault.PASTED_CHARACTER, "", new TextSpan(start, start + width),
                what + " is not allowed here; it comes from a web page or a word processor", hint);
    }

    private void add(Token.Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, new TextSpan(start, end), first, line));
        first = false;
    }

    /** The end of the current line, found once per line. */
    private int lineEnd() {
        if (at > lineEnd) {
            int quotes = 0;
            boolean escaped = false;
            int end = lineStart();
            for (; end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r'; end++) {
                quotes += content.charAt(end) == '"' && !escaped ? 1 : 0;
                escaped = content.charAt(end) == '\\' && !escaped;
            }
            lineEnd = end;
            paired = quotes % 2 == 0;
        }
        return lineEnd;
    }

    private int lineStart() {
        int start = at;
        while (start > 0 && content.charAt(start - 1) != '\n' && content.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }
}
