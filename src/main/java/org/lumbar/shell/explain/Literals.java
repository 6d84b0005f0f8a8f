package org.lumbar.shell.explain;

import java.util.Optional;

import org.lumbar.shell.drl.Operand;

/** Values and names as rules write them. */
final class Literals {

    private Literals() {
    }

    static Optional<Object> text(Operand literal) {
        try {
            return Optional.of(literal.text().translateEscapes());
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    static Optional<Object> number(Operand literal) {
        String written = literal.text();
        try {
            if (written.endsWith("L") || written.endsWith("l")) {
                return Optional.of(Long.valueOf(written.substring(0, written.length() - 1)));
            }
            return Optional.of(written.contains(".") ? (Object) Double.valueOf(written) : Integer.valueOf(written));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** The name of a property, with or without {@code this} before it. */
    static String property(Operand name) {
        return name.text().startsWith("this.") ? name.text().substring(5) : name.text();
    }
}
