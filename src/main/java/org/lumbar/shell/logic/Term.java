package org.lumbar.shell.logic;

import java.util.List;
import java.util.stream.Stream;

/** What one way to meet a condition requires of the possible facts. */
sealed interface Term {

    Term ALWAYS = new All(List.of());

    /** That a fact is present. */
    record Present(int fact) implements Term {
    }

    /** That a term does not hold. */
    record Not(Term term) implements Term {
    }

    /** All of the parts. */
    record All(List<Term> terms) implements Term {
    }

    /** One of the parts at least. */
    record Any(List<Term> terms) implements Term {
    }

    /** What could not be read, and may or may not hold. */
    record Unknown(Limitation limitation) implements Term {
    }

    /** The facts that it mentions. */
    default Stream<Integer> facts() {
        if (this instanceof Present present) {
            return Stream.of(present.fact);
        } else if (this instanceof Not not) {
            return not.term.facts();
        } else if (this instanceof All all) {
            return all.terms.stream().flatMap(Term::facts);
        }
        return this instanceof Any any ? any.terms.stream().flatMap(Term::facts) : Stream.of();
    }
}
