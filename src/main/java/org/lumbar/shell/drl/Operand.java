package org.lumbar.shell.drl;

import java.util.List;
import java.util.stream.Collectors;

/** One side of a comparison, or an argument. */
public record Operand(Kind kind, List<Token> tokens) {

    /** What an operand is; a name is a property or, with its type before a dot, a constant. */
    public enum Kind {
        /** A text in quotation marks. */
        TEXT,
        /** A whole or decimal number, perhaps negative. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** Null. */
        NOTHING,
        /** The name of a variable, with its dollar sign. */
        VARIABLE,
        /** A property, or a constant after its type and a dot. */
        NAME,
        /** Anything else, such as a calculation or a call; it is not looked into. */
        OTHER
    }

    public Operand {
        tokens = List.copyOf(tokens);
    }

    /** {@return its text as it is written; a quoted one without its quotes} */
    public String text() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    /** {@return what it says: that of a quoted text with what is escaped in it resolved, anything else as it is written} */
    public String value() {
        return kind == Kind.TEXT ? tokens.get(0).value() : text();
    }

    /** {@return where it stands, from its first token to its last} */
    public TextSpan at() {
        return tokens.get(0).at().to(tokens.get(tokens.size() - 1).at());
    }

    /** {@return the words of a name, between which dots stand} */
    public List<Token> words() {
        return tokens.stream().filter(Token::isWord).toList();
    }

    /** {@return whether it is of this kind} */
    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
