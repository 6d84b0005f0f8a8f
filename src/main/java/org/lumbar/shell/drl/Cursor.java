package org.lumbar.shell.drl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Steps through the tokens of one rule and reports what is wrong with them. */
final class Cursor {

    /** Deeper than anybody writes, but far from a stack overflow. */
    private static final int MAX_DEPTH = 50;
    private static final Set<String> OUTSIDE = Set.of("then", "end", "when", "rule", "not", "exists", "or", "and",
            "forall", "insertLogical", "insert");

    private final List<Token> tokens;
    private final Remarks remarks;
    private final String rule;
    private int next;
    private int depth;
    private boolean givenUp;
    private int[] closing;

    Cursor(List<Token> tokens, Remarks remarks, String rule) {
        this.tokens = tokens;
        this.remarks = remarks;
        this.rule = rule;
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    /** The next token; at the end, an empty one. */
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

    Token last() {
        return tokens.get(Math.max(0, Math.min(next, tokens.size()) - 1));
    }

    int mark() {
        return next;
    }

    /** The span from a token to the last one taken. */
    TextSpan since(Token token) {
        return token.at().to(last().at());
    }

    List<Token> tokensSince(int mark) {
        return tokens.subList(mark, Math.min(next, tokens.size()));
    }

    /** Whether a new condition or part of the rule begins here, so that an open bracket must lack its end. */
    boolean isBeyond() {
        Token token = peek();
        boolean pattern = token.isCapital() && peek(1).is("(")
                || token.isVariable() && peek(1).is(":") && peek(2).isCapital() && peek(3).is("(");
        boolean property = ConstraintReader.isSign(peek(1)) || peek(1).is(".") || peek(1).is(",");
        return !hasNext() || token.first() && (OUTSIDE.contains(token.text()) && !property || pattern);
    }

    /** Enters a bracket; false, skipping the rest of the rule, if it is nested too deeply. */
    boolean enter() {
        if (++depth <= MAX_DEPTH) {
            return true;
        }
        note(RuleFault.LIMIT, peek().at(), "brackets are nested more than " + MAX_DEPTH + " deep",
                "conclude the inner part in a rule of its own, and use its finding");
        giveUp();
        return false;
    }

    void leave() {
        depth--;
    }

    /** Skips the rest of the rule without further remarks. */
    void giveUp() {
        givenUp = true;
        next = tokens.size();
    }

    /** How many tokens ahead the next bracket is closed; 0 if it is not. */
    int closing() {
        if (closing == null) {
            closing = new int[tokens.size()];
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < closing.length; i++) {
                if (isOpening(tokens.get(i))) {
                    open.push(i);
                } else if (isClosing(tokens.get(i)) && !open.isEmpty()
                        && closing(tokens.get(open.peek())).equals(tokens.get(i).text())) {
                    closing[open.pop()] = i;
                }
            }
        }
        return hasNext() && closing[next] > 0 ? closing[next] - next : 0;
    }

    /** Whether an attribute may have changed the syntax of the conclusion. */
    boolean hasAttributes() {
        return remarks.list().stream().anyMatch(remark -> remark.fault() == RuleFault.ATTRIBUTE);
    }

    /** Reports something that is DRL but not part of the language. */
    void outside(TextSpan at, String what, String hint) {
        if (!remarks.hasError(at)) {
            note(RuleFault.OUTSIDE, at, what + " is not part of Lumbar's language", hint);
        }
    }

    void skipLine() {
        int line = peek().line();
        while (hasNext() && peek().line() == line) {
            next++;
        }
    }

    /** Skips a pair of brackets and what is between them; the next token is the opening one. */
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
            if (isOpening(token)) {
                open.push(token);
            } else if (isClosing(token)) {
                open.pop();
            }
        } while (!open.isEmpty());
    }

    private static boolean isOpening(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    private static boolean isClosing(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private static String closing(Token open) {
        return open.is("[") ? "]" : open.is("{") ? "}" : ")";
    }

    /** Skips the rest of a constraint or value. */
    void skipValue() {
        while (!isBeyond() && !peek().is(",") && !peek().is(";") && !isClosing(peek())) {
            if (isOpening(peek())) {
                skipBrackets();
            } else {
                take();
            }
        }
    }

    void unclosed(Token open) {
        note(RuleFault.UNCLOSED_BRACKET, open.at(), "this '" + open.text() + "' is not closed",
                "put a '" + closing(open) + "' after " + Quoting.of(last()) + " on line " + (last().line() + 1));
    }

    void note(RuleFault fault, TextSpan at, String message, String hint) {
        if (!givenUp) {
            remarks.add(fault, rule, at, message, hint);
        }
    }

    private Token end() {
        Token last = tokens.get(tokens.size() - 1);
        return new Token(Token.Kind.END, "", new TextSpan(last.at().end(), last.at().end()), false, last.line());
    }
}
