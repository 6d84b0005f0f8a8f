package org.lumbar.shell.cases;

import java.math.BigDecimal;
import java.util.Optional;

import org.lumbar.shell.text.Node;

/** Reads whole numbers in decimal notation, including {@code 15.0}, as JSON Schema does. */
final class WholeNumber {

    private static final int LONGEST = 400;

    private WholeNumber() {
    }

    /** Empty if it is not a whole number or does not fit a {@code long}. */
    static Optional<Long> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean huge = (long) number.precision() - number.scale() > 19;
            return number.signum() != 0 && (huge || isTiny(number))
                    ? Optional.empty() : Optional.of(number.longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What to write instead of a value that is not a whole number within bounds. */
    static String hint(Node.Scalar value, long least, long most) {
        String text = value.text().strip();
        Optional<Long> meant = meant(text);
        String hint = "write a whole number in digits";
        if (isDecimal(text) && !text.contains(".")) {
            hint = text.startsWith("-") ? "the minimum is " + least : meant.orElse(most) < least
                    ? "the minimum is " + least : "the maximum is " + most;
        }
        return hint + "; if the number is not known, leave the key out or write unknown";
    }

    /** How to rewrite a number that is within bounds but in a form that is not accepted. */
    static Optional<String> repaired(Node.Scalar value, long least, long most) {
        String text = value.text().strip();
        return meant(text).filter(number -> least <= number && number <= most)
                .map(number -> repair(value, text) + ": " + number);
    }

    private static String repair(Node.Scalar value, String text) {
        if (text.startsWith("+")) {
            return "write it without the plus sign";
        }
        if (text.startsWith("0x")) {
            return "write it in decimal digits";
        }
        if (value.text().contains("\n")) {
            return "write it on one line";
        }
        return text.matches("-?0[0-9].*") ? "write it without leading zeros" : "leave out the quotes";
    }

    private static Optional<Long> meant(String text) {
        if (text.matches("0x[0-9A-Fa-f]{1,12}")) {
            return Optional.of(Long.parseLong(text.substring(2), 16));
        }
        return text.matches("[+-]?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static boolean isDecimal(String text) {
        return text.matches("[+-]?[0-9]+([eE][+]?[0-9]+)?");
    }

    /** Whether it is between -1 and 1, without costly arithmetic for a huge exponent. */
    private static boolean isTiny(BigDecimal number) {
        return (long) number.precision() - number.scale() <= 0;
    }
}
