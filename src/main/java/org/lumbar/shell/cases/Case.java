package org.lumbar.shell.cases;

import java.util.Iterator;
import java.util.List;

import org.lumbar.api.Problem;

/** One case, ready to be assessed; iterating over it gives its facts. */
public record Case(String title, String source, Problem place, List<Object> facts, List<Expectation> expectations)
        implements ReadResult, Iterable<Object> {
    public Case {
        facts = List.copyOf(facts);
        expectations = List.copyOf(expectations);
    }

    /** A case without a file. */
    public Case(String title, String source, List<Object> facts, List<Expectation> expectations) {
        this(title, source, Problem.ofFile(source, "", ""), facts, expectations);
    }

    /** {@return a problem with the case as a whole} */
    public Problem problem(String message, String hint) {
        return place.saying(message, hint);
    }

    @Override
    public Iterator<Object> iterator() {
        return facts.iterator();
    }
}
