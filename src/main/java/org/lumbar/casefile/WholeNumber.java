package org.lumbar.casefile;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads whole numbers in decimal notation; {@code 15.0} is one too, as in JSON Schema. */
final class WholeNumber {

    private static final int LONGEST = 400;

    private WholeNumber() {
    }

    /** The number; empty where it is no whole number or lies outside of {@code long}. */
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

    /** Below 1, without the arithmetic that a huge exponent would cost. */
    private static boolean isTiny(BigDecimal number) {
        return (long) number.precision() - number.scale() <= 0;
    }
}
