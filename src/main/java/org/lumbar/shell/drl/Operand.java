package org.lumbar.shell.drl;

import java.util.List;
import java.util.stream.Collectors;

/** One side of a comparison, or an argument. */
public record Operand(Kind kind, List<Token> tokens) {

    public enum Kind {
        /** A text in quotation marks. */
        TEXT,
        /** A whole or decimal number, possibly negative. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** Null. */
        NOTHING,
        /** The name of a variable, with its dollar sign. */
        VARIABLE,
        /** A property, or a constant after its type and a dot. */
        NAME,
        /** Anything else, such as a calculation or a call. */
        OTHER
    }

    public Operand {
        tokens = List.copyOf(tokens);
    }

    /** {@return its text as written, without quotes} */
    public String text() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    /** {@return its text with escapes resolved} */
    public String value() {
        return kind == Kind.TEXT ? tokens.get(0).value() : text();
    }

    public TextSpan at() {
        return tokens.get(0).at().to(tokens.get(tokens.size() - 1).at());
    }

    /** {@return the words of a dotted name} */
    public List<Token> words() {
        return tokens.stream().filter(Token::isWord).toList();
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
