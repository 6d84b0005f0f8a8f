package org.lumbar.shell.drl;

import org.lumbar.shell.text.Quoted;

/** Quotes a token in a message. */
final class Quoting {

    private Quoting() {
    }

    static String of(Token token) {
        return token.kind() == Token.Kind.TEXT ? "\"" + Quoted.plain(token.text()) + "\"" : Quoted.of(token.text());
    }
}
