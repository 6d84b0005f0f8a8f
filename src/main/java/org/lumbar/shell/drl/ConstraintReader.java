package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one constraint of a pattern. */
final class ConstraintReader {

    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> MEANT = Map.of("=", "==", "===", "==", "=<", "<=", "=>", ">=", "<>", "!=");
    private static final Set<String> WORDS = Set.of("in", "memberOf", "matches", "contains", "soundslike", "str",
            "startsWith", "endsWith", "excludes");

    private final Cursor cursor;
    private final OperandReader operands;

    ConstraintReader(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new OperandReader(cursor);
    }

    Optional<Constraint> read() {
        return joined("||");
    }

    private Optional<Constraint> joined(String sign) {
        Token start = cursor.peek();
        List<Constraint> parts = new ArrayList<>();
        do {
            Optional<Constraint> part = sign.equals("||") ? joined("&&") : single(parts);
            part.ifPresent(parts::add);
        } while (cursor.takeIf(sign));
        return parts.size() < 2 ? parts.stream().findFirst()
                : Optional.of(new Constraint.Joined(sign.equals("&&"), parts, cursor.since(start)));
    }

    private Optional<Constraint> single(List<Constraint> before) {
        Token start = cursor.peek();
        if (start.is("!") && cursor.peek(1).is("(")) {
            int mark = cursor.mark();
            cursor.take();
            cursor.skipBrackets();
            return Optional.of(new Constraint.Other(List.of(OperandReader.other(cursor.tokensSince(mark))),
                    cursor.since(start)));
        }
        if (start.is("(")) {
            return parenthesized();
        }
        if (start.isWord() && (cursor.peek(1).is(":") || cursor.peek(1).is(":="))) {
            return bound();
        }
        boolean abbreviated = operator(0).isPresent() && !before.isEmpty()
                && before.get(before.size() - 1) instanceof Constraint.Comparison;
        if (abbreviated) {
            return Optional.of(comparison(((Constraint.Comparison) before.get(before.size() - 1)).left(), start));
        }
        return operands.read().map(left -> compared(left, start));
    }

    private Optional<Constraint> parenthesized() {
        Token open = cursor.take();
        Optional<Constraint> inner = read();
        if (!cursor.takeIf(")")) {
            cursor.unclosed(open);
        }
        return inner;
    }

    /** {@code $count : count}, perhaps with a comparison of the property behind it. */
    private Optional<Constraint> bound() {
        Token variable = cursor.take();
        cursor.take();
        Optional<Operand> property = operands.read();
        if (property.isEmpty()) {
            cursor.note(Fault.UNREADABLE, variable.at(), "a property is missing behind " + Quoting.of(variable) + " :",
                    "write: " + variable.text() + " : count");
            return Optional.empty();
        }
        Constraint binding = new Constraint.Binding(variable, property.get(), cursor.since(variable));
        if (operator(0).isEmpty()) {
            return Optional.of(binding);
        }
        return Optional.of(new Constraint.Joined(true,
                List.of(binding, comparison(property.get(), cursor.peek())), cursor.since(variable)));
    }

    private Constraint compared(Operand left, Token start) {
        return operator(0).isPresent() ? comparison(left, start)
                : new Constraint.Other(List.of(left), cursor.since(start));
    }

    private Optional<String> operator(int ahead) {
        Token token = cursor.peek(ahead);
        if (token.is("not") && ahead == 0 && WORDS.contains(cursor.peek(1).text())) {
            return operator(1).map(word -> "not " + word);
        }
        boolean sign = token.kind() == Token.Kind.SIGN
                && (SIGNS.contains(token.text()) || MEANT.containsKey(token.text()));
        boolean word = token.isWord() && WORDS.contains(token.text());
        return sign || word ? Optional.of(MEANT.getOrDefault(token.text(), token.text())) : Optional.empty();
    }

    private Constraint comparison(Operand left, Token start) {
        String operator = operator(0).orElseThrow();
        Token sign = cursor.take();
        if (operator.startsWith("not ")) {
            cursor.take();
        }
        if (!operator.endsWith(sign.text()) || sign.is("=")) {
            boolean single = MEANT.containsKey(sign.text());
            if (single) {
                cursor.note(Fault.SINGLE_EQUALS, sign.at(), "'" + sign.text() + "' does not compare",
                        "write " + operator);
            }
        }
        if (operator.endsWith("str") && cursor.peek().is("[")) {
            cursor.skipBrackets();
        }
        List<Operand> right = operator.endsWith("in") && cursor.peek().is("(") ? list() : one(sign);
        return new Constraint.Comparison(left, operator, right, cursor.since(start));
    }

    private List<Operand> one(Token sign) {
        Optional<Operand> value = cursor.isBeyond() ? Optional.empty() : operands.read();
        if (value.isEmpty()) {
            cursor.note(Fault.UNREADABLE, sign.at(), "a value is missing behind '" + sign.text() + "'",
                    "write what is compared with, for example: count > 8");
        }
        return value.map(List::of).orElse(List.of());
    }

    private List<Operand> list() {
        Token open = cursor.take();
        List<Operand> values = new ArrayList<>();
        while (!cursor.peek().is(")") && !cursor.isBeyond()) {
            Optional<Operand> value = operands.read();
            value.ifPresent(values::add);
            Token token = cursor.peek();
            if (value.isEmpty()) {
                break;
            } else if (!cursor.takeIf(",") && !token.is(")") && !cursor.isBeyond()) {
                cursor.note(Fault.MISSING_COMMA, token.at(), "a comma is missing before " + Quoting.of(token),
                        "put a ',' between two values");
            }
        }
        if (!cursor.takeIf(")")) {
            cursor.unclosed(open);
        }
        return values;
    }
}
