package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the constraints of a pattern. */
final class ConstraintReader {

    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> MEANT = Map.of("=", "==", "===", "==", "=<", "<=", "=>", ">=", "<>", "!=");
    private static final Set<String> WORDS = Set.of("in", "memberOf", "matches", "contains", "soundslike", "str",
            "startsWith", "endsWith", "excludes", "instanceof", "after", "before", "coincides", "during", "finishes",
            "finishedby", "includes", "meets", "metby", "overlaps", "overlappedby", "starts", "startedby");
    /** Operators of DRL expressions that are outside the language. */
    private static final Set<String> UNSUPPORTED = Set.of("?", ":", "&", "|", "^", "~", "#", "[", "{", "!", "@", ".", "*",
            "/", "%", "+", "-", "(");
    private static final Set<String> BEGINNINGS = Set.of("!", "~", "/", "?");
    private static final int MAX_VALUES = 500;
    private static final int MAX_JOINED = 200;

    private final Cursor cursor;
    private final OperandReader operands;
    private Optional<Operand> subject = Optional.empty();

    ConstraintReader(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new OperandReader(cursor);
    }

    static boolean isSign(Token token) {
        return token.kind() == Token.Kind.SIGN && (SIGNS.contains(token.text()) || MEANT.containsKey(token.text()))
                || token.isWord() && token.text().length() > 2 && WORDS.contains(token.text());
    }

    /** Reports a variable without a dollar sign, which could be mistaken for a property. */
    static void dollar(Cursor cursor, Token variable) {
        if (variable.isWord() && !variable.isVariable()) {
            cursor.outside(variable.at(), "a variable without a dollar sign", "write: $" + variable.text());
        }
    }

    Optional<Constraint> read() {
        subject = Optional.empty();
        return joined(false);
    }

    private Optional<Constraint> joined(boolean all) {
        Token start = cursor.peek();
        List<Constraint> parts = new ArrayList<>();
        boolean more = false;
        do {
            Token joint = cursor.last();
            Optional<Constraint> read = all ? single() : joined(true);
            read.ifPresent(part -> add(part, all, parts));
            if (read.isEmpty() && more) {
                cursor.note(RuleFault.UNREADABLE, joint.at(), "a comparison is missing after '" + joint.text() + "'",
                        "write one, or leave this sign out");
            }
            more = true;
            if (parts.size() > MAX_JOINED) {
                cursor.note(RuleFault.LIMIT, cursor.peek().at(), "a condition joins more than " + MAX_JOINED
                        + " comparisons", "conclude some of them in a rule of their own, and use its finding");
                cursor.giveUp();
            }
        } while (cursor.takeIf(all ? "&&" : "||"));
        return parts.size() < 2 ? parts.stream().findFirst()
                : Optional.of(new Constraint.Joined(all, parts, cursor.since(start)));
    }

    /** Flattens redundant parentheses. */
    private static void add(Constraint part, boolean all, List<Constraint> parts) {
        if (part instanceof Constraint.Joined joined && joined.all() == all && !isBound(joined)) {
            parts.addAll(joined.parts());
        } else {
            parts.add(part);
        }
    }

    private static boolean isBound(Constraint.Joined joined) {
        return joined.parts().get(0) instanceof Constraint.Binding;
    }

    private Optional<Constraint> single() {
        Token start = cursor.peek();
        if (start.is("!") || start.is("~")) {
            return Optional.of(unsupported(start, "'" + start.text() + "'", "compare: is == false"));
        }
        if (start.is("/") || start.is("?")) {
            return Optional.of(unsupported(start, "a path", "write a condition for each fact"));
        }
        if (start.is("(") && !isOperand()) {
            return parenthesized();
        }
        if (start.isWord() && (cursor.peek(1).is(":") || cursor.peek(1).is(":="))) {
            return bound();
        }
        if (operator(0).isPresent() && subject.isPresent()) {
            return Optional.of(comparison(subject.get(), start));
        }
        return operands.read().map(left -> compared(left, start));
    }

    /** Whether the parentheses contain a value rather than a comparison, which depends on what follows them. */
    private boolean isOperand() {
        int closing = cursor.closing();
        Token after = closing > 0 ? cursor.peek(closing + 1) : cursor.peek(0);
        boolean cast = closing == 2 && !after.is(")") && !after.is(",") && !after.is("&&") && !after.is("||")
                && !after.first();
        return closing > 0 && (isSign(after) || cast || after.is("not") || after.kind() == Token.Kind.SIGN
                && !after.is("(") && !after.is("[") && UNSUPPORTED.contains(after.text()));
    }

    private Optional<Constraint> parenthesized() {
        Token open = cursor.take();
        Optional<Constraint> inner = cursor.enter() ? joined(false) : Optional.empty();
        cursor.leave();
        if (!cursor.takeIf(")")) {
            cursor.unclosed(open);
        }
        return inner;
    }

    /** {@code $count : count}, optionally followed by a comparison of the property. */
    private Optional<Constraint> bound() {
        Token variable = cursor.take();
        if (cursor.peek().is(":=")) {
            cursor.outside(cursor.peek().at(), "':='", "write ':' to bind a variable, '==' to compare with it");
        }
        dollar(cursor, variable);
        cursor.take();
        Optional<Operand> property = operands.read();
        if (property.isEmpty()) {
            if (cursor.peek().kind() == Token.Kind.SIGN && BEGINNINGS.contains(cursor.peek().text())) {
                return Optional.of(unsupported(variable, "'" + cursor.peek().text() + "'", "bind a property"));
            }
            cursor.note(RuleFault.UNREADABLE, variable.at(), "a property is missing after " + Quoting.of(variable) + " :",
                    "write: " + variable.text() + " : count");
            return Optional.empty();
        }
        Constraint binding = new Constraint.Binding(variable, property.get(), cursor.since(variable));
        if (!property.get().is(Operand.Kind.NAME)) {
            cursor.outside(binding.at(), "a variable for something that is not a property",
                    "write: " + variable.text() + " : count");
        }
        if (isUnsupported()) {
            return Optional.of(unsupported(variable, "this expression", "compare a property with a value: count > 8"));
        }
        if (operator(0).isEmpty()) {
            return Optional.of(binding);
        }
        return Optional.of(new Constraint.Joined(true,
                List.of(binding, comparison(property.get(), cursor.peek())), cursor.since(variable)));
    }

    private boolean isUnsupported() {
        Token token = cursor.peek();
        return token.kind() == Token.Kind.SIGN && UNSUPPORTED.contains(token.text());
    }

    private Constraint unsupported(Token start, String what, String hint) {
        int mark = cursor.mark();
        cursor.outside(start.at(), what, hint);
        cursor.skipValue();
        if (cursor.mark() == mark) {
            cursor.take();
        }
        return new Constraint.Other(List.of(OperandReader.other(cursor.tokensSince(mark))), cursor.since(start));
    }

    private Constraint compared(Operand left, Token start) {
        if (isUnsupported()) {
            return unsupported(start, "this expression", "compare a property with a value: count > 8");
        }
        if (operator(0).isPresent()) {
            return comparison(left, start);
        }
        subject = Optional.of(left);
        Constraint other = new Constraint.Other(List.of(left), cursor.since(start));
        boolean over = cursor.peek().is(",") || cursor.peek().is(")") || cursor.peek().is("&&")
                || cursor.peek().is("||") || cursor.peek().is(";");
        if (over && (!left.is(Operand.Kind.OTHER) || Calculation.read(left.tokens()).isPresent())) {
            cursor.outside(other.at(), "a constraint that compares nothing", "compare: is == true");
        }
        return other;
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
        subject = Optional.of(left);
        String operator = operator(0).orElseThrow();
        Token sign = cursor.take();
        if (operator.startsWith("not ")) {
            sign = cursor.take();
        }
        if (MEANT.containsKey(sign.text())) {
            cursor.note(RuleFault.SINGLE_EQUALS, sign.at(), "'" + sign.text() + "' does not compare", "write " + operator);
        } else if (sign.isWord() && !sign.is("in")) {
            cursor.outside(sign.at(), "'" + sign.text() + "'", "compare with ==, !=, <, <=, >, >= or in");
        }
        if (sign.isWord() && cursor.peek().is("[") && !sign.is("in")) {
            cursor.skipBrackets();
        }
        if (sign.is("str") && cursor.peek().isWord()) {
            cursor.take();
        }
        List<Operand> right = sign.is("in") && cursor.peek().is("(") ? list() : one(sign);
        if (isUnsupported() || operator(0).isPresent()) {
            cursor.outside(cursor.peek().at(), Quoting.of(cursor.peek()) + " after a comparison",
                    "join comparisons with && or ||");
            cursor.skipValue();
        }
        return new Constraint.Comparison(left, operator, right, cursor.since(start));
    }

    private List<Operand> one(Token sign) {
        Optional<Operand> value = cursor.isBeyond() ? Optional.empty() : operands.read();
        if (value.isEmpty() && cursor.peek().is("!")) {
            cursor.outside(cursor.peek().at(), "'!'", "compare with true or false");
            cursor.skipValue();
        } else if (value.isEmpty()) {
            cursor.note(RuleFault.UNREADABLE, sign.at(), "a value is missing after '" + sign.text() + "'",
                    "write the value to compare with, for example: count > 8");
        } else if (sign.is("in")) {
            cursor.outside(value.get().at(), "'in' without a list", "write the values in parentheses: in (1, 2)");
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
                cursor.note(RuleFault.MISSING_COMMA, token.at(), "a comma is missing before " + Quoting.of(token),
                        "put a ',' between two values");
            }
        }
        if (!cursor.takeIf(")")) {
            cursor.unclosed(open);
        } else if (values.size() > MAX_VALUES) {
            cursor.note(RuleFault.LIMIT, open.at(), "a list has more than " + MAX_VALUES + " values",
                    "compare with < and >, or conclude a finding of its own and use that");
        }
        return values;
    }
}
