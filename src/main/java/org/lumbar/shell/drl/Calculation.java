package org.lumbar.shell.drl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A calculation with numbers, variables and properties, the only kind of expression allowed. */
public sealed interface Calculation {

    /** {@return the calculation as DRL, with only the parentheses it needs} */
    default String text() {
        return text("");
    }

    /** {@return the calculation as DRL in which whole numbers are {@code long}, as an {@code int} may overflow} */
    default String wide() {
        return text("1L * ");
    }

    /** @param first a prefix for the first value of each part that is calculated separately */
    String text(String first);

    /** {@return how deeply parentheses are nested in its text} */
    int depth();

    /** {@return the numbers, variables and properties in it} */
    Stream<Token> values();

    record Value(Token token) implements Calculation {
        @Override
        public String text(String first) {
            return first + token.text();
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public Stream<Token> values() {
            return Stream.of(token);
        }
    }

    /** A value with its sign changed. */
    record Negated(Calculation of) implements Calculation {
        @Override
        public String text(String first) {
            return of instanceof Value value && value.token().isWord() ? "-" + of.text(first) : "-(" + of.text(first) + ")";
        }

        @Override
        public int depth() {
            return of.depth() + (of instanceof Value ? 0 : 1);
        }

        @Override
        public Stream<Token> values() {
            return of.values();
        }
    }

    /** Two values joined by an operator. */
    record Applied(String sign, Calculation left, Calculation right) implements Calculation {
        @Override
        public String text(String first) {
            return side(left, false, first) + " " + sign + " " + side(right, true, right instanceof Value ? "" : first);
        }

        private String side(Calculation one, boolean isRight, String first) {
            return isLoose(one, isRight) ? "(" + one.text(first) + ")" : one.text(first);
        }

        private boolean isLoose(Calculation one, boolean isRight) {
            return one instanceof Negated && isRight || one instanceof Applied inner
                    && (isSum(inner.sign) && !isSum(sign) || isRight && isSum(inner.sign) == isSum(sign));
        }

        @Override
        public int depth() {
            return Math.max(left.depth() + (isLoose(left, false) ? 1 : 0), right.depth() + (isLoose(right, true) ? 1 : 0));
        }

        @Override
        public Stream<Token> values() {
            return Stream.concat(left.values(), right.values());
        }
    }

    private static boolean isSum(String sign) {
        return sign.equals("+") || sign.equals("-");
    }

    /** {@return the calculation; empty if the tokens are something else} */
    static Optional<Calculation> read(List<Token> tokens) {
        Reader reader = new Reader(tokens);
        Calculation read = reader.sum(0);
        return read == null || reader.next < tokens.size() ? Optional.empty() : Optional.of(read);
    }

    /** Recursive descent; null if there is no calculation. */
    final class Reader {

        private static final int MAX_DEPTH = 50;
        private static final Set<String> NO_NAMES = Set.of("true", "false", "null", "new", "this");

        private final List<Token> tokens;
        private int next;

        private Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        private boolean isAt(String... signs) {
            return next < tokens.size() && Stream.of(signs).anyMatch(tokens.get(next)::is);
        }

        private Calculation sum(int depth) {
            Calculation sum = product(depth);
            while (sum != null && isAt("+", "-")) {
                String sign = tokens.get(next++).text();
                Calculation right = product(depth);
                sum = right == null ? null : new Applied(sign, sum, right);
            }
            return sum;
        }

        private Calculation product(int depth) {
            Calculation product = factor(depth);
            while (product != null && isAt("*", "/", "%")) {
                String sign = tokens.get(next++).text();
                Calculation right = factor(depth);
                product = right == null ? null : new Applied(sign, product, right);
            }
            return product;
        }

        private Calculation factor(int depth) {
            boolean negated = isAt("-");
            next += negated ? 1 : 0;
            Calculation value = value(depth);
            return value == null || !negated ? value : new Negated(value);
        }

        private Calculation value(int depth) {
            if (next == tokens.size() || depth > MAX_DEPTH) {
                return null;
            }
            Token token = tokens.get(next++);
            if (token.is("(")) {
                Calculation inner = sum(depth + 1);
                return isAt(")") && next++ > 0 ? inner : null;
            }
            boolean named = token.isWord() && !NO_NAMES.contains(token.text());
            return token.kind() == Token.Kind.NUMBER || named ? new Value(token) : null;
        }
    }
}
