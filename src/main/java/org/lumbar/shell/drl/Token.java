package org.lumbar.shell.drl;

/** A word, number, quoted text or sign of DRL. */
public record Token(Kind kind, String text, TextSpan at, boolean first, int line) {

    /** What a token is. */
    public enum Kind {
        /** A name, a word of the language, or a variable with its dollar sign. */
        WORD,
        /** A number without its sign. */
        NUMBER,
        /** A text in quotation marks. */
        TEXT,
        /** A sign such as {@code (} or {@code ==}. */
        SIGN,
        /** The end of the file. */
        END
    }

    /** {@return what a quoted text says, with what is escaped in it resolved; anything else as it is written} */
    public String value() {
        return kind == Kind.TEXT ? Escapes.resolved(text) : text;
    }

    boolean is(String sign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** {@return whether it is the name of a variable, which begins with a dollar sign} */
    public boolean isVariable() {
        return kind == Kind.WORD && text.startsWith("$");
    }

    /** Whether it is written like the name of a type. */
    boolean isCapital() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }
}
