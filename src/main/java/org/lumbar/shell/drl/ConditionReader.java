package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Nearest;

/** Reads the conditions of a rule, up to what it concludes. */
final class ConditionReader {

    private static final Set<String> PREFIXES = Set.of("not", "exists", "forall");
    private static final Set<String> OPAQUE = Set.of("accumulate", "acc", "collect");
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
            joined().ifPresent(conditions::add);
            if (cursor.mark() == before) {
                unexpected();
            }
        }
        return conditions;
    }

    /** Whether the conditions are over: at {@code then}, however it is spelled, or at what only can stand behind it. */
    private boolean isThen() {
        Token token = cursor.peek();
        boolean action = ACTIONS.contains(token.text())
                || cursor.peek(1).is("(") && Nearest.to(token.text(), List.of("insertLogical")).isPresent();
        boolean misspelt = token.first() && token.isWord() && !PREFIXES.contains(token.text())
                && (cursor.peek(1).first() || cursor.peek(1).kind() == Token.Kind.END)
                && Nearest.to(token.text(), List.of("then")).isPresent();
        return token.is("then") || action || misspelt;
    }

    private void unexpected() {
        Token token = cursor.take();
        if (token.is(")") || token.is("]") || token.is("}")) {
            cursor.note(Fault.STRAY_BRACKET, token.at(), "this '" + token.text() + "' closes nothing", "leave it out");
        } else if (!token.is(";")) {
            cursor.note(Fault.UNREADABLE, token.at(), Quoting.of(token) + " cannot stand here",
                    "a condition is written like this: Soreness(certainty == Certainty.LIKELY)");
            while (cursor.hasNext() && !cursor.peek().first()) {
                cursor.take();
            }
        }
    }

    private Optional<Condition> joined() {
        Token start = cursor.peek();
        Optional<Condition> first = condition();
        if (first.isEmpty() || !isJoint()) {
            return first;
        }
        List<Condition> parts = new ArrayList<>(List.of(first.get()));
        boolean all = cursor.peek().is("and") || cursor.peek().is("&&");
        while (isJoint()) {
            cursor.take();
            condition().ifPresent(parts::add);
        }
        return Optional.of(new Condition.Grouped(all, parts, cursor.since(start)));
    }

    private boolean isJoint() {
        return cursor.peek().is("or") || cursor.peek().is("and") || cursor.peek().is("||") || cursor.peek().is("&&");
    }

    private Optional<Condition> condition() {
        Token token = cursor.peek();
        if (!cursor.hasNext() || isThen()) {
            return Optional.empty();
        }
        if (PREFIXES.contains(token.text())) {
            return Optional.of(prefixed());
        }
        if (token.is("(")) {
            return Optional.of(grouped());
        }
        if (token.is("eval")) {
            cursor.note(Fault.EVAL, token.at(), "rules have no 'eval'", "say it as a condition on a fact or finding");
            cursor.take();
            return Optional.of(opaque(token));
        }
        if (OPAQUE.contains(token.text())) {
            cursor.take();
            return Optional.of(opaque(token));
        }
        return token.isWord() ? new PatternReader(cursor).read() : Optional.empty();
    }

    private Condition opaque(Token start) {
        int mark = cursor.mark() - 1;
        if (cursor.peek().is("(")) {
            cursor.skipBrackets();
        }
        return new Condition.Opaque(cursor.tokensSince(mark), cursor.since(start));
    }

    private Condition prefixed() {
        Token word = cursor.take();
        List<Condition> parts = new ArrayList<>();
        if (cursor.hasNext() && !isThen()) {
            condition().ifPresentOrElse(parts::add, () -> cursor.note(Fault.UNREADABLE, word.at(),
                    "a condition is missing behind '" + word.text() + "'", "write for example: not Prolonged()"));
        }
        return new Condition.Prefixed(word.text(), parts, cursor.since(word));
    }

    private Condition grouped() {
        Token open = cursor.take();
        List<Condition> parts = new ArrayList<>();
        boolean all = true;
        while (cursor.hasNext() && !cursor.peek().is(")") && !isThen()) {
            int before = cursor.mark();
            condition().ifPresent(parts::add);
            if (isJoint()) {
                all &= cursor.take().text().matches("and|&&");
            } else if (!cursor.takeIf(",") && cursor.mark() == before) {
                unexpected();
            } else if (cursor.peek().first() && !cursor.peek().is(")") && !isJoint()) {
                break;
            }
        }
        if (!cursor.takeIf(")")) {
            cursor.unclosed(open);
        }
        return new Condition.Grouped(all, parts, cursor.since(open));
    }
}
