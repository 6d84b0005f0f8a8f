package org.lumbar.shell.cases;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.lumbar.api.Problem;

/**
 * One case, ready to be assessed: {@code rules.assess(one)} takes the facts it goes over.
 *
 * @param title what the file calls it; may be empty
 * @param source where it stands, as {@link Reading#source()} says
 * @param place where it begins, as an error that is not yet one
 * @param facts answers, each the record of its question, in an order that does not depend on the order in the file
 * @param expectations what must be concluded, where the case is a test; in the order of the file
 */
public record Case(String title, String source, Problem place, List<Object> facts, List<Expectation> expectations)
        implements Reading, Iterable<Object> {
    /**
     * Refuses null, and copies what could change.
     *
     * @param title not null
     * @param source not null
     * @param place not null
     * @param facts copied; later changes do not reach it
     * @param expectations copied; later changes do not reach it
     * @throws NullPointerException for null
     */
    public Case {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
        facts = List.copyOf(facts);
        expectations = List.copyOf(expectations);
    }

    /**
     * A case of no file.
     *
     * @param title what it is called; may be empty
     * @param source what problems name in place of a file
     * @param facts answers, each the record of its question
     * @param expectations what must be concluded; empty where it is no test
     */
    public Case(String title, String source, List<Object> facts, List<Expectation> expectations) {
        this(title, source, Problem.ofFile(source, "", ""), facts, expectations);
    }

    /**
     * {@return a problem of the case as a whole, at its place}
     *
     * @param message what is wrong, in one sentence without a full stop
     * @param hint what to do about it
     */
    public Problem problem(String message, String hint) {
        return place.saying(message, hint);
    }

    /** Goes over the facts. */
    @Override
    public Iterator<Object> iterator() {
        return facts.iterator();
    }
}
