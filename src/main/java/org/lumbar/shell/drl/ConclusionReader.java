package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.text.Nearest;

/** Reads the single conclusion of a rule: {@code insertLogical(new X(…));}. */
final class ConclusionReader {

    private static final String LIKE_THIS = "a rule concludes one thing: insertLogical(new Cause(\"POOR_FORM\"));";

    private static final Set<String> UNSUPPORTED = Set.of("?", ":", "=", "&&", "||", "!", "{", "[", "==", "!=", "<", ">", "<=",
            ">=", "&", "|", "^", "~", ".");

    private final Cursor cursor;

    ConclusionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<Rule.Conclusion> read() {
        if (!cursor.hasNext()) {
            cursor.note(RuleFault.CONSEQUENCE, cursor.last().at(), "there is no conclusion after 'then'", LIKE_THIS);
            return Optional.empty();
        }
        Token start = cursor.peek();
        if (!action(start)) {
            return Optional.empty();
        }
        Token open = cursor.take();
        creation();
        Optional<Rule.Conclusion> conclusion = conclusion();
        if (conclusion.isPresent()) {
            if (cursor.peek().is(",") || cursor.peek().is(".") || cursor.peek().is("{")) {
                cursor.note(RuleFault.CONSEQUENCE, cursor.peek().at(), Quoting.of(cursor.peek())
                        + " cannot follow the conclusion", LIKE_THIS);
                return Optional.empty();
            }
            close(open);
            semicolon();
            more();
        }
        return conclusion;
    }

    private boolean action(Token word) {
        if (word.is("insertLogical")) {
            cursor.take();
        } else if (cursor.peek(1).is("(") && word.isWord()) {
            boolean insert = word.is("insert");
            Optional<String> near = insert ? Optional.empty() : Nearest.to(word.text(), List.of("insertLogical"));
            cursor.note(near.isPresent() ? RuleFault.MISSPELT_KEYWORD : RuleFault.CONSEQUENCE, word.at(),
                    Quoting.of(word) + (near.isPresent() ? " is not a keyword" : " cannot come after 'then'"),
                    near.isPresent() || insert ? "write insertLogical" : LIKE_THIS);
            if (near.isEmpty() && !insert) {
                return false;
            }
            cursor.take();
        } else {
            cursor.note(RuleFault.CONSEQUENCE, word.at(), Quoting.of(word) + " cannot come after 'then'", LIKE_THIS);
            return false;
        }
        if (!cursor.peek().is("(")) {
            cursor.note(RuleFault.UNREADABLE, word.at(), "a '(' is missing after " + Quoting.of(word), LIKE_THIS);
            return false;
        }
        return true;
    }

    private void creation() {
        Token word = cursor.peek();
        if (cursor.takeIf("new")) {
            return;
        }
        if (word.isCapital()) {
            cursor.note(RuleFault.CONSEQUENCE, word.at(), "'new' is missing before " + Quoting.of(word),
                    "write: insertLogical(new " + word.text() + "(…));");
        } else if (word.isWord() && cursor.peek(1).isCapital()) {
            cursor.note(RuleFault.MISSPELT_KEYWORD, word.at(), Quoting.of(word) + " is not a keyword", "write 'new'");
            cursor.take();
        }
    }

    private Optional<Rule.Conclusion> conclusion() {
        Token type = cursor.peek();
        if (!type.isWord() || !cursor.peek(1).is("(")) {
            cursor.note(RuleFault.CONSEQUENCE, type.at(), type.isWord() ? "parentheses are missing after "
                    + Quoting.of(type) : "a finding is missing here", LIKE_THIS);
            return Optional.empty();
        }
        cursor.take();
        Token open = cursor.take();
        List<Operand> arguments = arguments();
        close(open);
        return Optional.of(new Rule.Conclusion(type, arguments, cursor.since(type)));
    }

    private List<Operand> arguments() {
        List<Operand> arguments = new ArrayList<>();
        OperandReader reader = new OperandReader(cursor);
        while (!isOver()) {
            int before = cursor.mark();
            reader.read().ifPresent(arguments::add);
            if (cursor.peek().kind() == Token.Kind.SIGN && UNSUPPORTED.contains(cursor.peek().text())) {
                cursor.outside(cursor.peek().at(), "this expression", "give a value, a variable or a calculation");
                cursor.take();
                cursor.skipValue();
            }
            if (cursor.mark() == before) {
                Token token = cursor.take();
                cursor.note(RuleFault.UNREADABLE, token.at(), Quoting.of(token) + " is not allowed here",
                        "put a value here, and ',' between two");
            } else if (!cursor.takeIf(",") && !isOver()) {
                cursor.note(RuleFault.MISSING_COMMA, cursor.peek().at(),
                        "a comma is missing before " + Quoting.of(cursor.peek()), "put a ',' between two values");
            }
        }
        return arguments;
    }

    private boolean isOver() {
        return !cursor.hasNext() || cursor.peek().is(")") || cursor.peek().is(";");
    }

    private void close(Token open) {
        if (!cursor.takeIf(")")) {
            cursor.unclosed(open);
        }
    }

    private void semicolon() {
        while (cursor.peek().is(")")) {
            Token stray = cursor.take();
            cursor.note(RuleFault.STRAY_BRACKET, stray.at(), "this ')' closes nothing", "leave it out");
        }
        if (!cursor.takeIf(";") && !cursor.hasAttributes()) {
            cursor.note(RuleFault.MISSING_SEMICOLON, cursor.last().at(), "a semicolon is missing after this",
                    "put a ';' at the end of the line");
        }
    }

    private void more() {
        while (cursor.takeIf(";")) {
            continue;
        }
        if (cursor.hasNext()) {
            Token token = cursor.peek();
            cursor.skipLine();
            cursor.note(RuleFault.CONSEQUENCE, cursor.since(token), "a rule concludes one thing only",
                    "write a second rule with the same conditions");
        }
    }
}
