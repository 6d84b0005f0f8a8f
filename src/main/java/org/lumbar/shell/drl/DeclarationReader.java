package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one {@code declare} block. */
final class DeclarationReader {

    private static final String LIKE_THIS = "a property is declared like this: count : int";

    private final List<Token> block;
    private final Cursor cursor;
    private final Map<String, Token> properties = new LinkedHashMap<>();
    private final List<Drl.Mark> marks = new ArrayList<>();

    DeclarationReader(List<Token> block, Remarks remarks) {
        this.block = block;
        this.cursor = new Cursor(block, remarks, "");
    }

    Optional<Drl.Declaration> read() {
        Token head = cursor.take();
        if (!cursor.peek().isWord()) {
            cursor.note(RuleFault.UNREADABLE, head.at(), "a name is missing after 'declare'", "");
            return Optional.empty();
        }
        if (isKind()) {
            cursor.outside(cursor.peek().at(), "'declare " + cursor.peek().text() + "'",
                    "declare a type with properties: declare TypeName count : int end");
            return Optional.empty();
        }
        if (cursor.peek().is("type") && cursor.peek(1).isWord() && !cursor.peek(2).is(":")) {
            cursor.outside(cursor.take().at(), "'declare type'", "write: declare " + cursor.peek().text());
        }
        Token name = cursor.take();
        if (cursor.peek().is(".")) {
            cursor.outside(cursor.peek().at(), "a declared type with a package", "leave the package out");
            while (cursor.peek().is(".")) {
                cursor.take();
                name = cursor.take();
            }
        }
        if (cursor.peek().is("extends")) {
            cursor.outside(cursor.peek().at(), "'extends'", "declare all properties that the type has");
            cursor.take();
            while (cursor.peek().isWord() && !cursor.peek(1).is(":") || cursor.peek().is(".") || cursor.peek().is(",")) {
                cursor.take();
            }
        }
        while (cursor.hasNext()) {
            property();
        }
        return Optional.of(new Drl.Declaration(name, properties, marks,
                block.get(0).at().to(block.get(block.size() - 1).at())));
    }

    /** Whether something other than a type of facts is declared. */
    private boolean isKind() {
        Token word = cursor.peek();
        boolean kind = Set.of("enum", "trait", "window", "entry").contains(word.text());
        return kind && (cursor.peek(1).isWord() || cursor.peek(1).is("-")) && !cursor.peek(2).is(":");
    }

    private void property() {
        Token token = cursor.peek();
        if (token.is("@")) {
            mark();
        } else if (token.isWord() && cursor.peek(1).is(":")) {
            cursor.take();
            cursor.take();
            type(token);
        } else if (token.isWord() && cursor.peek(1).isWord() && !cursor.peek(1).first()) {
            cursor.note(RuleFault.UNREADABLE, token.at(), "a ':' is missing after " + Quoting.of(token), LIKE_THIS);
            cursor.take();
            type(token);
        } else if (token.is("=")) {
            cursor.outside(token.at(), "a default value", "give the value where the fact is created");
            cursor.take();
            value();
        } else if (token.is(";") || token.is(",")) {
            cursor.take();
        } else {
            cursor.note(RuleFault.UNREADABLE, token.at(), Quoting.of(token) + " is not allowed here", LIKE_THIS);
            cursor.skipLine();
        }
    }

    private void type(Token property) {
        Token start = cursor.peek();
        if (!start.isWord() || cursor.peek(1).is(":")) {
            cursor.note(RuleFault.UNREADABLE, property.at(), "a type is missing after " + Quoting.of(property) + " :",
                    LIKE_THIS);
            return;
        }
        Token type = cursor.take();
        while (cursor.peek().is(".") && cursor.peek(1).isWord()) {
            cursor.take();
            type = cursor.take();
        }
        boolean array = cursor.peek().is("[") || cursor.peek().is("<");
        if (type != start || array) {
            cursor.outside(cursor.since(start), array ? "a list or array" : "a type with its package",
                    "a property is a String, an int, a double or a boolean");
        }
        while (cursor.peek().is("[") || cursor.peek().is("<") || cursor.peek().is(">")) {
            cursor.take();
            while (cursor.hasNext() && !cursor.peek().is("]") && !cursor.peek().is(">") && !cursor.peek().first()) {
                cursor.take();
            }
            cursor.takeIf("]");
        }
        if (properties.putIfAbsent(property.text(), type) != null) {
            cursor.note(RuleFault.SAID_TWICE, property.at(), "'" + property.text() + "' is declared twice",
                    "remove one of them");
        }
    }

    /** Skips a value, up to the next property. */
    private void value() {
        while (cursor.hasNext() && !cursor.peek().is("@") && !(cursor.peek().isWord() && cursor.peek(1).is(":")
                && !cursor.last().is("."))) {
            cursor.take();
        }
    }

    private void mark() {
        Token at = cursor.take();
        if (!cursor.peek().isWord()) {
            cursor.note(RuleFault.UNREADABLE, at.at(), "a word is missing after '@'", "");
            return;
        }
        Token name = cursor.take();
        while (cursor.peek().is(".")) {
            cursor.take();
            name = cursor.take();
        }
        int from = cursor.mark();
        if (cursor.peek().is("(")) {
            cursor.skipBrackets();
        }
        String property = properties.isEmpty() ? "" : List.copyOf(properties.keySet()).get(properties.size() - 1);
        marks.add(new Drl.Mark(name, property, List.copyOf(cursor.tokensSince(from)), cursor.since(at)));
    }
}
