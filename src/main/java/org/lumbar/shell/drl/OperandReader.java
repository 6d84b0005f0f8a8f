package org.lumbar.shell.drl;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Quoted;

/** Reads one side of a comparison, or an argument. */
final class OperandReader {

    private static final Set<String> SIGNS = Set.of("+", "-", "*", "/", "%");
    private static final int MAX_TOKENS = 200;

    private final Cursor cursor;

    OperandReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static Operand other(List<Token> tokens) {
        return new Operand(Operand.Kind.OTHER, tokens);
    }

    /** The operand that begins here; empty, with nothing consumed, if there is none. */
    Optional<Operand> read() {
        int mark = cursor.mark();
        Operand.Kind kind = simple();
        if (kind == null) {
            return Optional.empty();
        }
        while (SIGNS.contains(cursor.peek().text()) && cursor.peek().kind() == Token.Kind.SIGN) {
            cursor.take();
            simple();
            kind = Operand.Kind.OTHER;
        }
        Operand operand = withoutParentheses(new Operand(kind, cursor.tokensSince(mark)));
        if (operand.is(Operand.Kind.OTHER)) {
            requireCalculation(operand);
        } else if (operand.is(Operand.Kind.VARIABLE) && operand.tokens().size() > 1) {
            cursor.outside(operand.at(), "a property of a variable",
                    "bind the property where the variable is bound: $" + operand.tokens().get(2).text() + " : "
                            + operand.tokens().get(2).text());
        }
        return Optional.of(operand);
    }

    /** Removes redundant parentheses. */
    private static Operand withoutParentheses(Operand operand) {
        boolean bracketed = operand.is(Operand.Kind.OTHER) && operand.tokens().get(0).is("(");
        return !bracketed ? operand : Calculation.read(operand.tokens())
                .filter(Calculation.Value.class::isInstance).map(calculation -> {
                    Token value = ((Calculation.Value) calculation).token();
                    return new Operand(value.kind() == Token.Kind.NUMBER ? Operand.Kind.NUMBER : value.isVariable()
                            ? Operand.Kind.VARIABLE : Operand.Kind.NAME, List.of(value));
                }).orElse(operand);
    }

    /** The only expressions in the language are calculations with numbers. */
    private void requireCalculation(Operand operand) {
        if (operand.tokens().size() > MAX_TOKENS) {
            cursor.note(RuleFault.LIMIT, operand.tokens().get(0).at(), "a calculation has more than " + MAX_TOKENS + " parts",
                    "split it");
            cursor.giveUp();
        } else if (Calculation.read(operand.tokens()).isEmpty()) {
            cursor.outside(operand.at(), Quoted.of(operand.text()),
                    "compare with a value, a variable or a property");
        }
    }

    private Operand.Kind simple() {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.TEXT) {
            cursor.take();
            return hanging(Operand.Kind.TEXT);
        }
        boolean signed = token.is("-") || token.is("+");
        if (signed && (cursor.peek(1).kind() == Token.Kind.NUMBER || cursor.peek(1).isWord() || cursor.peek(1).is("("))) {
            cursor.take();
        }
        Token next = cursor.peek();
        if (next.kind() == Token.Kind.NUMBER) {
            cursor.take();
            return token.is("+") ? Operand.Kind.OTHER : Operand.Kind.NUMBER;
        }
        if (next.is("(") || next.is("[")) {
            brackets();
            return Operand.Kind.OTHER;
        }
        Operand.Kind kind = next.isWord() && !cursor.isBeyond() ? name() : null;
        return kind != null && next != token ? Operand.Kind.OTHER : kind;
    }

    /** A bracketed expression, or a cast with its operand. */
    private void brackets() {
        Token open = cursor.peek();
        cursor.skipBrackets();
        hanging(Operand.Kind.OTHER);
        Token next = cursor.peek();
        boolean value = next.kind() == Token.Kind.TEXT || next.kind() == Token.Kind.NUMBER
                || next.isWord() && !ConstraintReader.isSign(next) && !next.is("in") && !next.is("not");
        if (open.is("(") && (value || next.is("(")) && !cursor.isBeyond() && !next.first()) {
            simple();
        }
    }

    private Operand.Kind name() {
        Token word = cursor.take();
        if (word.is("new") && cursor.peek().isWord()) {
            cursor.take();
            hanging(Operand.Kind.OTHER);
            return Operand.Kind.OTHER;
        }
        return hanging(switch (word.text()) {
            case "true", "false" -> Operand.Kind.TRUTH;
            case "null" -> Operand.Kind.NOTHING;
            default -> word.isVariable() ? Operand.Kind.VARIABLE : Operand.Kind.NAME;
        });
    }

    /** Consumes properties, calls and indexes that follow a word. */
    private Operand.Kind hanging(Operand.Kind begun) {
        Operand.Kind kind = begun;
        while (true) {
            Token next = cursor.peek();
            boolean isName = kind == Operand.Kind.NAME || kind == Operand.Kind.VARIABLE;
            if (next.is("(") && (cursor.last().isWord() && !next.first() || touches(next))
                    || next.is("[") && !next.first()) {
                cursor.skipBrackets();
                kind = Operand.Kind.OTHER;
            } else if (next.is(".") && (cursor.peek(1).isWord() || cursor.peek(1).is("("))) {
                cursor.take();
                if (cursor.isBeyond()) {
                    return Operand.Kind.OTHER;
                }
                if (cursor.peek().isWord()) {
                    cursor.take();
                }
                kind = isName ? kind : Operand.Kind.OTHER;
            } else if (next.is("!") && cursor.peek(1).is(".") || next.is("#") && cursor.peek(1).isWord()) {
                kind = Operand.Kind.OTHER;
                if (cursor.take().is("#")) {
                    cursor.take();
                }
            } else if (next.is(".")) {
                cursor.take();
                return Operand.Kind.OTHER;
            } else {
                return kind;
            }
        }
    }

    private boolean touches(Token next) {
        return next.at().start() == cursor.last().at().end() && !cursor.last().is(",") && !cursor.last().is("(");
    }
}
