package org.lumbar.shell.claims;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;

/**
 * A change of an answer, or of a fact of a type that the rules declare.
 *
 * @param about the key of the case file, or {@code facts.} and a type for a fact
 * @param from what the case says, as a case file has it, or a {@link DeclaredFact}; empty where it says nothing
 * @param to what it would have to say
 * @param isObserved whether it is observed, or may be, so that nobody can be asked to change it
 */
public record Change(String about, List<Object> from, List<Object> to, boolean isObserved) {
    public Change {
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
