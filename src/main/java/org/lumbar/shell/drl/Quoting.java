package org.lumbar.shell.drl;

import org.lumbar.shell.text.Quoted;

/** Quotes parts of rules in messages. */
final class Quoting {

    private Quoting() {
    }

    static String of(Token token) {
        return token.kind() == Token.Kind.TEXT ? "\"" + Quoted.plain(token.text()) + "\"" : Quoted.of(token.text());
    }

    static String expression(Operand operand) {
        return Quoted.of(operand.text());
    }

    static String line(Token last) {
        return of(last) + " on line " + (last.line() + 1);
    }
}
