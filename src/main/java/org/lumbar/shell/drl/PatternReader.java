package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one pattern: a type and its constraints in parentheses. */
final class PatternReader {

    private static final Map<String, String> SPELT_OUT = Map.of("more than", ">", "greater than", ">", "less than", "<",
            "fewer than", "<", "at least", ">=", "at most", "<=", "equal to", "==", "equals to", "==");
    private static final Map<String, String> WORDS = Map.of("is", "write == instead", "equals", "write == instead",
            "between", "compare twice, joined by a comma, once with >= and once with <=");

    private static final Set<String> LINKS = Set.of(".", "!", "#", "?");
    private static final Set<String> SIGNS = Set.of("+", "-", "*", "/", "%", "==", "!=", "&&", "||", ":");

    private final Cursor cursor;

    PatternReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<Condition> read() {
        Token start = cursor.peek();
        Optional<Token> variable = variable();
        if (variable.isPresent() && !cursor.peek().isWord()) {
            return Optional.of(group(start));
        }
        Token type = type();
        List<Constraint> constraints = List.of();
        if (cursor.peek().is("(")) {
            constraints = constraints(cursor.take());
        } else {
            noParentheses(type);
        }
        boolean plain = source();
        return Optional.of(new Condition.Matched(variable, type, constraints, plain, cursor.since(start)));
    }

    private Optional<Token> variable() {
        boolean unified = cursor.peek(1).is(":=");
        if (!cursor.peek(1).is(":") && !unified) {
            return Optional.empty();
        }
        Token variable = cursor.take();
        if (unified) {
            cursor.outside(cursor.peek().at(), "':='", "write ':' to bind a variable, '==' to compare with it");
        }
        cursor.take();
        ConstraintReader.dollar(cursor, variable);
        return Optional.of(variable);
    }

    /** Skips alternatives, a path or a query with a variable bound to it. */
    private Condition group(Token start) {
        int mark = cursor.mark();
        cursor.outside(start.at(), "a variable for more than one condition", "write a rule for each");
        while (cursor.hasNext() && !cursor.peek().is(";") && !cursor.peek().is("then") && (cursor.mark() == mark || !cursor.peek().first())
                && !cursor.peek().is(")")) {
            if (cursor.peek().is("(") || cursor.peek().is("[")) {
                cursor.skipBrackets();
            } else {
                cursor.take();
            }
        }
        return new Condition.Opaque(cursor.tokensSince(mark), cursor.since(start));
    }

    private Token type() {
        Token start = cursor.peek();
        Token type = cursor.take();
        while (cursor.peek().is(".") && cursor.peek(1).isWord()) {
            cursor.take();
            type = cursor.take();
        }
        if (type != start) {
            cursor.outside(cursor.since(start), "a type with its package", "import it and write: " + type.text() + "()");
        }
        while (cursor.peek().is("[")) {
            cursor.outside(cursor.peek().at(), "an array", "write a condition for each fact");
            cursor.skipBrackets();
        }
        return type;
    }

    private void noParentheses(Token type) {
        cursor.note(RuleFault.UNREADABLE, type.at(), "parentheses are missing after " + Quoting.of(type),
                "write: " + type.text() + "()");
        while (cursor.hasNext() && !cursor.peek().first()) {
            cursor.take();
        }
    }

    private List<Constraint> constraints(Token open) {
        List<Constraint> constraints = new ArrayList<>();
        ConstraintReader reader = new ConstraintReader(cursor);
        while (!cursor.peek().is(")")) {
            if (cursor.isBeyond()) {
                cursor.unclosed(open);
                return constraints;
            }
            int before = cursor.mark();
            reader.read().ifPresent(constraints::add);
            if (cursor.mark() == before) {
                unexpected(cursor.take());
            } else {
                between();
            }
        }
        cursor.take();
        return constraints;
    }

    private void between() {
        Token token = cursor.peek();
        if (token.is(",")) {
            cursor.take();
            if (cursor.peek().is(")")) {
                cursor.note(RuleFault.UNREADABLE, token.at(), "nothing follows this ','", "leave it out");
            }
        } else if (token.is(";")) {
            cursor.outside(token.at(), "';' between constraints", "name each property: count > 8");
            cursor.take();
        } else if (SPELT_OUT.containsKey(twoWords())) {
            cursor.outside(token.at().to(cursor.peek(1).at()), "'" + twoWords() + "'", "write " + SPELT_OUT.get(twoWords()) + " instead");
            skipConstraint();
        } else if (WORDS.containsKey(token.text()) && (cursor.peek(1).isWord() || cursor.peek(1).kind() == Token.Kind.NUMBER
                || cursor.peek(1).kind() == Token.Kind.TEXT)) {
            cursor.outside(token.at(), Quoting.of(token), WORDS.get(token.text()));
            skipConstraint();
        } else if (!cursor.isBeyond() && (token.isWord() || token.kind() == Token.Kind.TEXT)) {
            cursor.note(RuleFault.MISSING_COMMA, token.at(), "a comma is missing before " + Quoting.of(token),
                    "put a ',' between two constraints");
        }
    }

    private void skipConstraint() {
        while (!cursor.isBeyond() && !cursor.peek().is(")") && !cursor.peek().is(",")) {
            cursor.take();
        }
        cursor.takeIf(",");
    }

    private String twoWords() {
        return cursor.peek().text() + " " + cursor.peek(1).text();
    }

    private void unexpected(Token token) {
        if (token.is(";")) {
            cursor.outside(token.at(), "';' between constraints", "name each property: count > 8");
            return;
        }
        cursor.note(RuleFault.UNREADABLE, token.at(), Quoting.of(token) + " is not allowed here",
                "a constraint is written like this: count > 8");
    }

    /** Skips {@code from …}, {@code over …} and annotations; true if there are none. */
    private boolean source() {
        boolean plain = true;
        while (isSource(cursor.peek())) {
            Token word = cursor.take();
            cursor.outside(word.at(), word.is("@") ? "an annotation of a condition" : "'" + word.text() + "'",
                    "a condition always applies to all facts and findings");
            plain = false;
            if (word.is("@") || word.is("over")) {
                simple();
            } else {
                expression();
            }
        }
        return plain;
    }

    private boolean isSource(Token token) {
        return token.is("from") || token.is("over") || token.is("@") && cursor.peek(1).isWord();
    }

    private void expression() {
        boolean more = true;
        while (more) {
            cursor.takeIf("-");
            cursor.takeIf("!");
            while (cursor.takeIf("new") || cursor.takeIf("?")) {
                continue;
            }
            simple();
            more = cursor.peek().kind() == Token.Kind.SIGN && SIGNS.contains(cursor.peek().text());
            if (more) {
                cursor.take();
            }
        }
    }

    /** A word, text or bracket, with the links after it. */
    private void simple() {
        boolean more = cursor.hasNext();
        while (more) {
            if (isBracket(cursor.peek())) {
                cursor.skipBrackets();
            } else {
                cursor.take();
            }
            while (isBracket(cursor.peek()) && !cursor.peek().first()) {
                cursor.skipBrackets();
            }
            more = isWindow();
            while (cursor.peek().kind() == Token.Kind.SIGN && LINKS.contains(cursor.peek().text())) {
                cursor.take();
                more = true;
            }
        }
    }

    /** Whether {@code entry-point "x"} or {@code window:time(10s)} continues. */
    private boolean isWindow() {
        if (cursor.last().is("window") && cursor.peek().isWord() && !cursor.peek().first()) {
            return true;
        }
        boolean link = cursor.peek().is(":") && cursor.last().is("window")
                || cursor.peek().is("-") && cursor.last().is("entry");
        if (link) {
            cursor.take();
            if (cursor.last().is("-") && cursor.peek().is("point")) {
                cursor.take();
            }
        }
        return link;
    }

    private static boolean isBracket(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }
}
