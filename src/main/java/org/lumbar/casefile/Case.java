package org.lumbar.casefile;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.lumbar.source.Problem;

/**
 * One case, ready to be assessed: {@code rules.assess(one)} takes the facts it goes over.
 *
 * @param title what the file calls it; may be empty
 * @param source where it stands, as {@link Reading#source()} says
 * @param place where it begins, as an error that is not yet one
 * @param facts records of {@code org.lumbar.facts}, in an order that does not depend on the order in the file
 * @param expectations what must be concluded, where the case is a test; in the order of the file
 */
public record Case(String title, String source, Problem place, List<Object> facts, List<Expectation> expectations)
        implements Reading, Iterable<Object> {
    public Case {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
        facts = List.copyOf(facts);
        expectations = List.copyOf(expectations);
    }

    /** A case of no file. */
    public Case(String title, String source, List<Object> facts, List<Expectation> expectations) {
        this(title, source, Problem.ofFile(source, "", ""), facts, expectations);
    }

    /** A problem of the case as a whole. */
    public Problem problem(String message, String hint) {
        return place.saying(message, hint);
    }

    /** Goes over the facts. */
    @Override
    public Iterator<Object> iterator() {
        return facts.iterator();
    }
}
