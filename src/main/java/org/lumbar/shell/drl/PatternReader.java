package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one pattern: a type and, in parentheses, what is required of its properties. */
final class PatternReader {

    private final Cursor cursor;

    PatternReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<Condition> read() {
        Token start = cursor.peek();
        Optional<Token> variable = Optional.empty();
        if (cursor.peek(1).is(":") || cursor.peek(1).is(":=")) {
            variable = Optional.of(cursor.take());
            cursor.take();
        }
        Token type = cursor.peek();
        if (!type.isWord()) {
            return Optional.empty();
        }
        cursor.take();
        while (cursor.peek().is(".") && cursor.peek(1).isWord()) {
            cursor.take();
            type = cursor.take();
        }
        List<Constraint> constraints = new ArrayList<>();
        if (cursor.peek().is("(")) {
            constraints = constraints(cursor.take());
        } else {
            noParentheses(type);
        }
        boolean plain = source();
        return Optional.of(new Condition.Matched(variable, type, constraints, plain, cursor.since(start)));
    }

    private void noParentheses(Token type) {
        cursor.note(Fault.UNREADABLE, type.at(), "parentheses are missing behind " + Quoting.of(type),
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

    /** What stands between two constraints. */
    private void between() {
        Token token = cursor.peek();
        if (token.is(",")) {
            cursor.take();
            if (cursor.peek().is(")")) {
                cursor.note(Fault.UNREADABLE, token.at(), "nothing stands behind this ','", "leave it out");
            }
        } else if (!cursor.isBeyond() && (token.isWord() || token.kind() == Token.Kind.TEXT)) {
            cursor.note(Fault.MISSING_COMMA, token.at(), "a comma is missing before " + Quoting.of(token),
                    "put a ',' between two constraints");
        }
    }

    private void unexpected(Token token) {
        cursor.note(Fault.UNREADABLE, token.at(), Quoting.of(token) + " cannot stand here",
                "a constraint is written like this: count > 8");
    }

    /** Passes over {@code from …} and {@code over …}; true where there is none. */
    private boolean source() {
        if (!cursor.peek().is("from") && !cursor.peek().is("over")) {
            return true;
        }
        while (cursor.hasNext() && !cursor.peek().first()) {
            if (cursor.peek().is("(")) {
                cursor.skipBrackets();
            } else {
                cursor.take();
            }
        }
        return false;
    }
}
