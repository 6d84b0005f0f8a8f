package org.lumbar.workbench.drl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One side of a comparison, or an argument.
 *
 * @param kind what it is
 * @param tokens as it is written, at least one
 */
public record Operand(Kind kind, List<Token> tokens) {

    /** What an operand is; a name is a property or, with its type before a dot, a constant. */
    public enum Kind { TEXT, NUMBER, TRUTH, NOTHING, VARIABLE, NAME, OTHER }

    public Operand {
        tokens = List.copyOf(tokens);
    }

    /** As it is written; a text without its quotes. */
    public String text() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    public Span at() {
        return tokens.get(0).at().to(tokens.get(tokens.size() - 1).at());
    }

    /** The words of a name, between which dots stand. */
    public List<Token> words() {
        return tokens.stream().filter(Token::isWord).toList();
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
