package org.lumbar.shell.drl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Goes through the tokens of one rule, and notes what is wrong with them. */
final class Cursor {

    private static final Set<String> OUTSIDE = Set.of("then", "end", "when", "rule", "not", "exists", "or", "and",
            "forall", "insertLogical", "insert");

    private final List<Token> tokens;
    private final Remarks remarks;
    private final String rule;
    private int next;

    Cursor(List<Token> tokens, Remarks remarks, String rule) {
        this.tokens = tokens;
        this.remarks = remarks;
        this.rule = rule;
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    /** The next token; at the end, one that is nothing. */
    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : end();
    }

    Token take() {
        Token token = peek();
        next++;
        return token;
    }

    boolean takeIf(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            next++;
        }
        return is;
    }

    /** The token before the next one. */
    Token last() {
        return tokens.get(Math.max(0, Math.min(next, tokens.size()) - 1));
    }

    int mark() {
        return next;
    }

    /** From a token to the one before the next. */
    Span since(Token token) {
        return token.at().to(last().at());
    }

    List<Token> tokensSince(int mark) {
        return tokens.subList(mark, Math.min(next, tokens.size()));
    }

    /** Whether a new condition or part of the rule begins here, so that what is open should have been closed. */
    boolean isBeyond() {
        Token token = peek();
        boolean pattern = token.isCapital() && peek(1).is("(")
                || token.isVariable() && peek(1).is(":") && peek(2).isCapital() && peek(3).is("(");
        return !hasNext() || token.first() && (OUTSIDE.contains(token.text()) || pattern);
    }

    void skipLine() {
        int line = peek().line();
        while (hasNext() && peek().line() == line) {
            next++;
        }
    }

    /** Passes over what stands in brackets; the next token is the opening one. */
    void skipBrackets() {
        Deque<Token> open = new ArrayDeque<>();
        do {
            Token token = peek();
            boolean beyond = !open.isEmpty() && token.first()
                    && (token.is("then") || token.is("when") || token.is("@"));
            if (!hasNext() || beyond || isClosing(token) && !closing(open.peek()).equals(token.text())) {
                unclosed(open.peek());
                return;
            }
            take();
            if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(token);
            } else if (isClosing(token)) {
                open.pop();
            }
        } while (!open.isEmpty());
    }

    private static boolean isClosing(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private static String closing(Token open) {
        return open.is("[") ? "]" : open.is("{") ? "}" : ")";
    }

    void unclosed(Token open) {
        note(Fault.UNCLOSED_BRACKET, open.at(), "this '" + open.text() + "' is not closed",
                "put a '" + closing(open) + "' behind " + Quoting.line(last()));
    }

    void note(Fault fault, Span at, String message, String hint) {
        remarks.add(fault, rule, at, message, hint);
    }

    private Token end() {
        Token last = tokens.get(tokens.size() - 1);
        return new Token(Token.Kind.END, "", new Span(last.at().end(), last.at().end()), false, last.line());
    }
}
