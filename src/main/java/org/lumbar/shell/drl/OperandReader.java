package org.lumbar.shell.drl;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one side of a comparison, or an argument. */
final class OperandReader {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private final Cursor cursor;

    OperandReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static Operand other(List<Token> tokens) {
        return new Operand(Operand.Kind.OTHER, tokens);
    }

    /** The operand that begins here; empty, and nothing taken, where there is none. */
    Optional<Operand> read() {
        int mark = cursor.mark();
        Operand.Kind kind = simple();
        if (kind == null) {
            return Optional.empty();
        }
        while (ARITHMETIC.contains(cursor.peek().text()) && cursor.peek().kind() == Token.Kind.SIGN) {
            cursor.take();
            simple();
            kind = Operand.Kind.OTHER;
        }
        return Optional.of(new Operand(kind, cursor.tokensSince(mark)));
    }

    private Operand.Kind simple() {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.TEXT) {
            cursor.take();
            return Operand.Kind.TEXT;
        }
        if (token.is("-") && cursor.peek(1).kind() == Token.Kind.NUMBER) {
            cursor.take();
        }
        if (cursor.peek().kind() == Token.Kind.NUMBER) {
            cursor.take();
            return Operand.Kind.NUMBER;
        }
        if (token.is("(") || token.is("[")) {
            cursor.skipBrackets();
            return Operand.Kind.OTHER;
        }
        return token.isWord() && !cursor.isBeyond() ? name() : null;
    }

    private Operand.Kind name() {
        Token word = cursor.take();
        Operand.Kind kind = switch (word.text()) {
            case "true", "false" -> Operand.Kind.TRUTH;
            case "null" -> Operand.Kind.NOTHING;
            default -> word.isVariable() ? Operand.Kind.VARIABLE : Operand.Kind.NAME;
        };
        while (cursor.peek().is(".") || cursor.peek().is("(") && cursor.peek().at().start() == cursor.last().at()
                .end()) {
            if (cursor.peek().is("(")) {
                cursor.skipBrackets();
                kind = Operand.Kind.OTHER;
            } else {
                cursor.take();
                if (!cursor.peek().isWord() || cursor.isBeyond()) {
                    return Operand.Kind.OTHER;
                }
                cursor.take();
            }
        }
        return kind;
    }
}
