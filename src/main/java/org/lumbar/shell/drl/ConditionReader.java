package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.lumbar.shell.text.Nearest;

/** Reads the conditions of a rule, up to its conclusion. */
final class ConditionReader {

    static final String LIKE_THIS = "a condition is written like this: TypeName(count > 8)";

    private static final Set<String> PREFIXES = Set.of("not", "exists");
    private static final Set<String> OPAQUE = Set.of("accumulate", "acc", "collect", "forall", "groupby");
    private static final Set<String> BRANCHES = Set.of("if", "else", "do", "break");
    private static final Set<String> ACTIONS = Set.of("insert", "insertLogical", "modify", "update", "retract",
            "delete", "System");

    private final Cursor cursor;

    ConditionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    List<Condition> read() {
        List<Condition> conditions = new ArrayList<>();
        while (cursor.hasNext() && !isThen()) {
            int before = cursor.mark();
            either().ifPresent(conditions::add);
            if (cursor.mark() == before) {
                unexpected();
            }
        }
        return conditions;
    }

    /** Whether the conditions end here: at {@code then}, even if misspelt, or at something that can only follow it. */
    private boolean isThen() {
        Token token = cursor.peek();
        boolean action = cursor.peek(1).is("(") && (ACTIONS.contains(token.text())
                || Nearest.to(token.text(), List.of("insertLogical")).isPresent())
                || token.is("System") && cursor.peek(1).is(".");
        boolean misspelt = token.first() && token.isWord() && !PREFIXES.contains(token.text())
                && (cursor.peek(1).first() || cursor.peek(1).kind() == Token.Kind.END)
                && Nearest.to(token.text(), List.of("then")).isPresent();
        return token.is("then") || action || misspelt;
    }

    private void unexpected() {
        Token token = cursor.take();
        if (token.is(")") || token.is("]") || token.is("}")) {
            cursor.note(RuleFault.STRAY_BRACKET, token.at(), "this '" + token.text() + "' closes nothing", "leave it out");
        } else if (!token.is(";")) {
            cursor.note(RuleFault.UNREADABLE, token.at(), Quoting.of(token) + " is not allowed here", LIKE_THIS);
            while (cursor.hasNext() && !cursor.peek().first()) {
                cursor.take();
            }
        }
    }

    private Optional<Condition> either() {
        return joined(false, () -> joined(true, this::condition));
    }

    /** Conditions joined by {@code and} or {@code or}; {@code and} binds more tightly. */
    private Optional<Condition> joined(boolean all, Supplier<Optional<Condition>> part) {
        Token start = cursor.peek();
        Optional<Condition> first = part.get();
        if (first.isEmpty() || !isJoint(all)) {
            return first;
        }
        List<Condition> parts = new ArrayList<>(List.of(first.get()));
        while (isJoint(all)) {
            Token joint = cursor.take();
            part.get().ifPresentOrElse(parts::add, () -> cursor.note(RuleFault.UNREADABLE, joint.at(),
                    "a condition is missing after '" + joint.text() + "'", "write one, or leave this word out"));
        }
        return Optional.of(parts.size() == 1 ? parts.get(0)
                : new Condition.Grouped(all, parts, cursor.since(start)));
    }

    private boolean isJoint(boolean all) {
        return all ? cursor.peek().is("and") || cursor.peek().is("&&") : cursor.peek().is("or") || cursor.peek().is("||");
    }

    private Optional<Condition> condition() {
        Optional<Condition> condition = alone();
        while (condition.isPresent() && BRANCHES.contains(cursor.peek().text()) && cursor.peek(1).is("[")) {
            cursor.outside(cursor.peek().at(), "'" + cursor.take().text() + "'", "write a rule for each conclusion");
            cursor.skipBrackets();
        }
        return condition;
    }

    private Optional<Condition> alone() {
        Token token = cursor.peek();
        if (!cursor.hasNext() || isThen()) {
            return Optional.empty();
        }
        if (PREFIXES.contains(token.text())) {
            return nested(this::prefixed);
        }
        if (token.is("(")) {
            return nested(this::grouped);
        }
        if (token.is("eval") && cursor.peek(1).is("(")) {
            cursor.note(RuleFault.EVAL, token.at(), "rules cannot use 'eval'", "write a condition on a fact or finding");
            cursor.take();
            return Optional.of(opaque(token));
        }
        if (OPAQUE.contains(token.text()) && cursor.peek(1).is("(")) {
            cursor.outside(token.at(), "'" + token.text() + "'", "write a condition for each fact");
            cursor.take();
            return Optional.of(opaque(token));
        }
        if (BRANCHES.contains(token.text()) && (cursor.peek(1).is("(") || cursor.peek(1).is("["))
                || token.is("else") || token.is("@") || token.is("?") || token.is("/")) {
            return Optional.of(unsupported(token));
        }
        return token.isWord() ? new PatternReader(cursor).read() : Optional.empty();
    }

    private Optional<Condition> nested(Supplier<Condition> condition) {
        Optional<Condition> read = cursor.enter() ? Optional.of(condition.get()) : Optional.empty();
        cursor.leave();
        return read;
    }

    private Condition opaque(Token start) {
        int mark = cursor.mark() - 1;
        cursor.skipBrackets();
        return new Condition.Opaque(cursor.tokensSince(mark), cursor.since(start));
    }

    /** Skips branches, annotations, queries and paths. */
    private Condition unsupported(Token start) {
        cursor.outside(start.at(), switch (start.text()) {
            case "@" -> "an annotation of a condition";
            case "?" -> "a query";
            case "/" -> "a path";
            default -> "'" + start.text() + "'";
        }, LIKE_THIS);
        int mark = cursor.mark();
        do {
            cursor.take();
            while (cursor.peek().is("(") || cursor.peek().is("[") || cursor.peek().is("{")) {
                cursor.skipBrackets();
            }
        } while (cursor.hasNext() && !isThen() && !cursor.peek().is(")") && !cursor.peek().is(";")
                && (!cursor.peek().first() || cursor.peek().is("/") || cursor.peek().is("?") || cursor.peek().is(".")));
        return new Condition.Opaque(cursor.tokensSince(mark), cursor.since(start));
    }

    private Condition prefixed() {
        Token word = cursor.take();
        List<Condition> parts = new ArrayList<>();
        if (cursor.hasNext() && !isThen()) {
            condition().ifPresentOrElse(parts::add, () -> cursor.note(RuleFault.UNREADABLE, word.at(),
                    "a condition is missing after '" + word.text() + "'", "write for example: not Prolonged()"));
        }
        return new Condition.Prefixed(word.text(), parts, cursor.since(word));
    }

    private Condition grouped() {
        Token open = cursor.take();
        boolean before = cursor.peek().is("and") || cursor.peek().is("or");
        boolean all = !cursor.peek().is("or");
        if (before) {
            cursor.take();
        }
        List<Condition> parts = new ArrayList<>();
        while (cursor.hasNext() && !cursor.peek().is(")") && !isThen()) {
            int mark = cursor.mark();
            either().ifPresent(parts::add);
            Token next = cursor.peek();
            if (next.is(")") || before && cursor.mark() > mark) {
                continue;
            } else if (cursor.mark() == mark) {
                unexpected();
            } else if (next.first()) {
                break;
            } else {
                cursor.takeIf(",");
                cursor.note(RuleFault.UNREADABLE, next.at(), next.is(",") ? "',' cannot separate two conditions"
                        : "'and' or 'or' is missing before " + Quoting.of(next), "write 'and' or 'or' between them");
            }
        }
        if (!cursor.takeIf(")")) {
            cursor.unclosed(open);
        }
        if (parts.size() == 1) {
            return parts.get(0) instanceof Condition.Grouped group ? new Condition.Grouped(group.all(), group.parts(), cursor.since(open))
                    : parts.get(0);
        }
        return new Condition.Grouped(all, parts, cursor.since(open));
    }
}
