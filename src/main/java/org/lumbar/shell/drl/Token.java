package org.lumbar.shell.drl;

/** A token of DRL. */
public record Token(Kind kind, String text, TextSpan at, boolean first, int line) {

    public enum Kind {
        /** A name, a keyword, or a variable with its dollar sign. */
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

    /** {@return its text with escapes resolved} */
    public String value() {
        return kind == Kind.TEXT ? Escapes.resolved(text) : text;
    }

    boolean is(String sign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isVariable() {
        return kind == Kind.WORD && text.startsWith("$");
    }

    boolean isCapital() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }
}
