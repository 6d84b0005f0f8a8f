package org.lumbar.casefile;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * One case, ready to be assessed: {@code rules.assess(one)} takes the facts it goes over.
 *
 * @param title what the file calls it; may be empty
 * @param source where it stands, as {@link Reading#source()} says
 * @param facts records of {@code org.lumbar.facts}, in an order that does not depend on the order in the file
 * @param expectations what must be concluded, where the case is a test; in the order of the file
 */
public record Case(String title, String source, List<Object> facts, List<Expectation> expectations)
        implements Reading, Iterable<Object> {
    /**
     * Refuses null, and copies what could change.
     *
     * @param title not null
     * @param source not null
     * @param facts copied; later changes do not reach it
     * @param expectations copied; later changes do not reach it
     * @throws NullPointerException for null
     */
    public Case {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        facts = List.copyOf(facts);
        expectations = List.copyOf(expectations);
    }

    /** Goes over the facts. */
    @Override
    public Iterator<Object> iterator() {
        return facts.iterator();
    }
}
