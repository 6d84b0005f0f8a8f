package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a text into tokens. What no DRL can contain is noted and read as what was probably meant. */
final class Lexer {

    private static final Pattern WORD = Pattern.compile(
            "(?:no-loop|lock-on-active|agenda-group|activation-group|ruleflow-group|auto-focus|date-effective"
                    + "|date-expires)\\b|[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?[\\p{L}\\d]*");
    private static final Pattern SIGN = Pattern.compile("===|==|!=|<=|>=|=<|=>|<>|&&|\\|\\||:=|.", Pattern.DOTALL);
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
        if (c == '\n') {
            line++;
            first = true;
            at++;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
            if (at > 0 || c != '\uFEFF') {
                pasted(at, 1, "a space that is not an ordinary one", "replace it by a space of the keyboard");
            }
            at++;
        } else if (content.startsWith("//", at)) {
            at = lineEnd(at);
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

    private void plain(char c) {
        if (take(WORD, Token.Kind.WORD) || take(NUMBER, Token.Kind.NUMBER)) {
            return;
        }
        String meant = SIGNS.get(c);
        if (meant != null) {
            pasted(at, 1, "the character '" + c + "'", "write " + meant + " with the keys of the keyboard");
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
        int stop = end < 0 ? content.length() : end + 2;
        line += (int) content.substring(at, stop).chars().filter(c -> c == '\n').count();
        at = stop;
    }

    private void apostrophe(char c) {
        int end = content.indexOf(c, at + 1);
        if (c == '\'' && end > 0 && end < lineEnd(at)) {
            add(Token.Kind.TEXT, content.substring(at + 1, end), at, end + 1);
            at = end + 1;
        } else {
            quoted(true);
        }
    }

    /**
     * A text in quotes ends at the next quotation mark on its line, or else where a sign shows that one was
     * forgotten.
     */
    private void quoted(boolean pasted) {
        int end = closing(at + 1);
        if (pasted) {
            pasted(at, 1, "a typographic quotation mark", "write straight quotation marks: \"");
        } else if (end >= 0 && content.charAt(end) != '"') {
            pasted(end, 1, "a typographic quotation mark", "write straight quotation marks: \"");
        }
        int stop = end;
        if (end < 0) {
            stop = forgotten(at + 1);
            if (!pasted) {
                remarks.add(Fault.UNCLOSED_QUOTE, "", new Span(at, Math.max(at + 1, stop)),
                        "this quotation mark has no partner on its line", "put a \" before and behind the text");
            }
        }
        add(Token.Kind.TEXT, content.substring(at + 1, stop), at, end < 0 ? stop : end + 1);
        at = end < 0 ? stop : end + 1;
    }

    private int closing(int from) {
        int end = lineEnd(from);
        boolean straight = content.charAt(from - 1) == '"';
        boolean paired = content.substring(lineStart(from), end).chars().filter(c -> c == '"').count() % 2 == 0;
        for (int i = from; i < end; i++) {
            char c = content.charAt(i);
            boolean closes = straight && paired ? c == '"' : c == '"' || QUOTES.indexOf(c) >= 0
                    || !straight && APOSTROPHES.indexOf(c) >= 0;
            if (c == '\\') {
                i++;
            } else if (closes) {
                return !paired && straight && c == '"' && holdsCode(content.substring(from, i)) ? -1 : i;
            }
        }
        return -1;
    }

    /** Whether a text between two marks reads like DRL, so that these two are no pair. */
    private static boolean holdsCode(String text) {
        return text.matches(".*(==|!=|\\)\\s*;|,\\s*$|\\(\\s*$|\\w\\)).*");
    }

    private int forgotten(int from) {
        int end = lineEnd(from);
        int next = content.indexOf('"', from);
        boolean more = next >= 0 && next < end;
        for (int i = from; more && i < end; i++) {
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

    private void pasted(int start, int width, String what, String hint) {
        remarks.add(Fault.PASTED_CHARACTER, "", new Span(start, start + width),
                what + " cannot stand here; it comes from a web page or a word processor", hint);
    }

    private void add(Token.Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, new Span(start, end), first, line));
        first = false;
    }

    private int lineStart(int from) {
        return content.lastIndexOf('\n', from - 1) + 1;
    }

    private int lineEnd(int from) {
        int end = content.indexOf('\n', from);
        return end < 0 ? content.length() : end;
    }
}
