package org.lumbar.shell.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;

/**
 * An answer that is different, or a fact of a type that the rules declare.
 *
 * @param about the key of the case file, or {@code facts.} and a type for a fact
 * @param from what the case says, as a case file has it, or a {@link DeclaredFact}; empty where it says nothing
 * @param to what it would have to say
 * @param isObserved whether it is found rather than chosen, so that nobody can be told to change it, or may be so
 */
public record Change(String about, List<Object> from, List<Object> to, boolean isObserved) {
    /**
     * Refuses null, and copies what could change.
     *
     * @param about not null
     * @param from copied; later changes do not reach it
     * @param to copied; later changes do not reach it
     * @param isObserved whether it is found rather than chosen
     * @throws NullPointerException for null
     */
    public Change {
        Objects.requireNonNull(about, "about");
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** {@return how many answers differ: of a list or a fact, how many of its values} */
    public int size() {
        if (isOfFacts()) {
            return Math.max(1, differing(from, to).size());
        }
        long added = to.stream().filter(value -> !from.contains(value)).count();
        long dropped = from.stream().filter(value -> !to.contains(value)).count();
        return (int) Math.max(added, dropped);
    }

    private boolean isOfFacts() {
        return to.stream().anyMatch(DeclaredFact.class::isInstance);
    }

    /** Whether it is all that another is but for one number, which it moves less and in the same direction. */
    boolean isNearerThan(Change other) {
        if (!about.equals(other.about) || equals(other)) {
            return false;
        }
        if (!from.equals(other.from)) {
            // to give one more fact is farther than to change the one that is given
            return isOfFacts() && other.from.isEmpty();
        }
        if (!isOfFacts()) {
            return to.size() == 1 && other.to.size() == 1
                    && isBetween(from.stream().findFirst(), to.get(0), other.to.get(0));
        }
        List<String> differing = differing(to, other.to);
        return differing.size() == 1 && value(to, differing.get(0)).isPresent()
                && isBetween(value(from, differing.get(0)), value(to, differing.get(0)).get(),
                        value(other.to, differing.get(0)).orElse(""));
    }

    private static boolean isBetween(Optional<Object> from, Object to, Object farther) {
        if (!(to instanceof Number middle) || !(farther instanceof Number end)) {
            return false;
        }
        double start = from.map(now -> ((Number) now).doubleValue()).orElse(Double.NEGATIVE_INFINITY);
        double way = middle.doubleValue() - start;
        return Math.signum(way) == Math.signum(end.doubleValue() - middle.doubleValue()) && way != 0;
    }

    private static Optional<Object> value(List<Object> fact, String property) {
        return fact.stream().map(one -> ((DeclaredFact) one).values().get(property)).filter(Objects::nonNull)
                .findFirst();
    }

    /** The properties in which facts differ. */
    private static List<String> differing(List<Object> one, List<Object> other) {
        return Stream.concat(one.stream(), other.stream())
                .flatMap(fact -> ((DeclaredFact) fact).values().keySet().stream()).distinct()
                .filter(property -> !value(one, property).equals(value(other, property))).toList();
    }
}
